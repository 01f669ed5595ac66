/** What every reader of evidence writes into, and how it names what it found. */
@NullMarked
package io.github.weightmark.gather.draft;

import org.jspecify.annotations.NullMarked;
