/** Tests of the Maven goals. */
@NullMarked
package io.github.weightmark.maven;

import org.jspecify.annotations.NullMarked;
