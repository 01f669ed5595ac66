/** Fetches the evidence about models, from wherever they live; the only package that touches network and stores. */
@NullMarked
package io.github.weightmark.gather;

import org.jspecify.annotations.NullMarked;
