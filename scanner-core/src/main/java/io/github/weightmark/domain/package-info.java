/**
 * The nouns of the pipeline: one immutable record each, no behaviour beyond their own invariants, no I/O.
 *
 * <p>Every record survives a round trip through JSON, so that each stage can be saved, compared and run elsewhere.
 */
@NullMarked
package io.github.weightmark.domain;

import org.jspecify.annotations.NullMarked;
