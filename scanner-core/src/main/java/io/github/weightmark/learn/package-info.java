/**
 * Maintainers' tools: learn licences from their texts. Part of the build, not of a scan.
 *
 * <p>{@link io.github.weightmark.learn.MakeFingerprints} turns a folder of texts into fingerprint files;
 * {@link io.github.weightmark.learn.PackFingerprints} packs these and the SPDX licence list into the file that
 * {@code identify} loads.
 */
@NullMarked
package io.github.weightmark.learn;

import org.jspecify.annotations.NullMarked;
