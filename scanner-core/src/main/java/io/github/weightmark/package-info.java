/** The pipeline as one call: {@link io.github.weightmark.Scanner}. */
@NullMarked
package io.github.weightmark;

import org.jspecify.annotations.NullMarked;
