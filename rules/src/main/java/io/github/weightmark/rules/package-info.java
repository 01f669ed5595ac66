/** Reads the YAML rules of a folder, and packs Weightmark's own into one file at build time. */
@NullMarked
package io.github.weightmark.rules;

import org.jspecify.annotations.NullMarked;
