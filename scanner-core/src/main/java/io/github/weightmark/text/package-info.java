/** Gets the words out of a file, whatever its format: bytes → text with line numbers. */
@NullMarked
package io.github.weightmark.text;

import org.jspecify.annotations.NullMarked;
