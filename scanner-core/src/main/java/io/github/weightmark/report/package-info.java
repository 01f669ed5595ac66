/** Writes the result of a scan for people and for machines. */
@NullMarked
package io.github.weightmark.report;

import org.jspecify.annotations.NullMarked;
