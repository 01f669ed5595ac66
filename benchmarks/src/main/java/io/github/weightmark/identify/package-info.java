/** A door into the package of the same name. */
@NullMarked
package io.github.weightmark.identify;

import org.jspecify.annotations.NullMarked;
