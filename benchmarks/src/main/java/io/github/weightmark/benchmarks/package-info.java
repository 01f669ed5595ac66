/**
 * How fast Weightmark is. {@link io.github.weightmark.benchmarks.Run} measures everything and prints tables.
 *
 * <p>Texts come from the SPDX list in its Maven artifact, changed by a seeded generator, or are made of invented words.
 */
@NullMarked
package io.github.weightmark.benchmarks;

import org.jspecify.annotations.NullMarked;
