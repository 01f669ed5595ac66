/** Says which licence a text is, and what differs from it. */
@NullMarked
package io.github.weightmark.identify;

import org.jspecify.annotations.NullMarked;
