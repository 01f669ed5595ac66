/** Concludes from evidence and readings how open a model is, and why. */
@NullMarked
package io.github.weightmark.assess;

import org.jspecify.annotations.NullMarked;
