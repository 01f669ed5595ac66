package io.github.weightmark.cli;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which reports are written, and where to. */
final class Outputs {

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT[=FILE]",
            completionCandidates = FormatNames.class,
            description = "${COMPLETION-CANDIDATES}; may be repeated, with a file for each (default: console).")
    List<String> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "Where reports without a file of their own go (default: standard output).")
    @Nullable
    String output;

    @Option(names = "--timestamps", description = "Write the time into reports, or that of SOURCE_DATE_EPOCH.")
    boolean timestamps;

    /** A report to be written; without a file it goes to standard output. */
    private record Target(ReportFormat format, @Nullable Path file) {}

    /** Checks the options, so that a typo is told before the work, not after it. */
    void check() {
        targets();
    }

    void write(ScanResult result, Knowledge knowledge, Shell shell, Detail detail) throws IOException {
        Reports reports = new Reports(knowledge, detail, shell.time(timestamps));
        for (Target target : targets()) {
            if (target.file() == null) {
                reports.write(target.format(), result, shell.color(), shell.out());
            } else {
                ByteArrayOutputStream report = new ByteArrayOutputStream();
                reports.write(target.format(), result, report);
                save(target.file(), target.format(), report.toByteArray());
            }
        }
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        int toStandardOutput = 0;
        for (String written : formats.isEmpty() ? List.of(ReportFormat.CONSOLE.id()) : formats) {
            int equals = written.indexOf('=');
            ReportFormat format = format(equals < 0 ? written : written.substring(0, equals));
            Path file = equals < 0 ? common(format) : path(written.substring(equals + 1));
            if (file == null && !format.isText()) {
                throw new UsageException("A report in " + format.id() + " is not text. Name a file for it: --format "
                        + format.id() + "=" + format.fileName() + ".");
            }
            targets.add(new Target(format, file));
            toStandardOutput += file == null ? 1 : 0;
        }
        if (toStandardOutput > 1) {
            throw new UsageException("Two reports would be mixed on standard output. "
                    + "Give each a file: --format json=weightmark.json, or a folder for all: --output reports/");
        }
        return targets;
    }

    private static ReportFormat format(String id) {
        return ReportFormat.named(id)
                .orElseThrow(() -> new UsageException(
                        "Unknown format \"" + id + "\". Valid: " + String.join(", ", new FormatNames()) + "."));
    }

    private @Nullable Path common(ReportFormat format) {
        if (output == null) {
            return null;
        }
        Path path = path(output);
        boolean folder = output.endsWith("/") || Files.isDirectory(path) || formats.size() > 1;
        return folder ? path.resolve(format.fileName()) : path;
    }

    private static Path path(String written) {
        try {
            if (!written.isBlank()) {
                return Path.of(written);
            }
        } catch (InvalidPathException e) {
            // told below
        }
        throw new UsageException("\"" + written + "\" is not the name of a file. Give one, such as weightmark.json.");
    }

    private static void save(Path file, ReportFormat format, byte[] report) {
        if (Files.isDirectory(file)) {
            throw new UsageException("The report " + file + " cannot be written: there is a folder of that name. "
                    + "Name a file, such as " + file.resolve(format.fileName()) + ".");
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, report);
        } catch (IOException e) {
            throw new UsageException("The report " + file + " cannot be written (" + e + "). "
                    + "Check that its folder exists and that you may write there.");
        }
    }
}
