/** Turns what a project wrote into the one identity of a model: reference → model. */
@NullMarked
package io.github.weightmark.resolve;

import org.jspecify.annotations.NullMarked;
