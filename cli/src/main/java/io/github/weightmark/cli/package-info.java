/** The command line: reads options, calls the scanner, writes reports, sets the exit code. */
@NullMarked
package io.github.weightmark.cli;

import org.jspecify.annotations.NullMarked;
