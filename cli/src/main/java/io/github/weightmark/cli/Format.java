package io.github.weightmark.cli;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport;
import io.github.weightmark.report.ConsoleReport.Detail;
import io.github.weightmark.report.JsonReport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of a report. */
enum Format {
    CONSOLE("txt"),
    JSON("json");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** The name of its file in a folder of reports. */
    String fileName() {
        return "weightmark." + extension;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String id) {
        for (Format format : values()) {
            if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        String valid = Arrays.stream(values()).map(Format::id).collect(Collectors.joining(", "));
        throw new UsageException("Unknown format \"" + id + "\". Valid: " + valid + ".");
    }

    void write(ScanResult result, Knowledge knowledge, boolean color, Detail detail, Appendable out)
            throws IOException {
        switch (this) {
            case CONSOLE -> new ConsoleReport(color, detail, knowledge).write(result, out);
            case JSON -> new JsonReport().write(result, out);
        }
    }
}
