/** The report a reviewer reads in a browser: one file, no network, every word of others inert. */
@NullMarked
package io.github.weightmark.report.html;

import org.jspecify.annotations.NullMarked;
