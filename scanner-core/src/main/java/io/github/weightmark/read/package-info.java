/** Finds the clauses that stand in a text, with their parameters and the words quoted. */
@NullMarked
package io.github.weightmark.read;

import org.jspecify.annotations.NullMarked;
