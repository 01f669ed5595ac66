package io.github.weightmark.cli;

import io.github.weightmark.report.ConsoleReport.Detail;
import picocli.CommandLine.Option;

/** The options of every command. */
final class Verbosity {

    @Option(
            names = {"-q", "--quiet"},
            description = "Print the summary line alone.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print everything: all places, quotes, reasons and the openness requirements.")
    boolean verbose;

    @Option(names = "--no-progress", description = "Show no progress on standard error.")
    boolean noProgress;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    /** The progress of {@code total} pieces of work: on a terminal, unless somebody asked for silence. */
    Progress progress(Shell shell, int total) {
        return new Progress(shell.err(), shell.progress() && !quiet && !noProgress, total);
    }

    Detail detail() {
        return verbose ? Detail.ALL : quiet ? Detail.SUMMARY : Detail.NORMAL;
    }
}
