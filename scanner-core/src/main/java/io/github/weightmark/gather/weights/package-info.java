/** Reads licence and lineage out of the headers of weight files; never loads weights, never opens a pickle. */
@NullMarked
package io.github.weightmark.gather.weights;

import org.jspecify.annotations.NullMarked;
