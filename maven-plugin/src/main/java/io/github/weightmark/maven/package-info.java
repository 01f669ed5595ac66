/** The Maven goals: read parameters, call the scanner, log, fail the build. */
@NullMarked
package io.github.weightmark.maven;

import org.jspecify.annotations.NullMarked;
