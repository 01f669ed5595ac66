package io.github.weightmark.cli;

import io.github.weightmark.ReportFormat;
import java.util.Arrays;
import java.util.Iterator;

/** The formats of a report, for help, completion and messages. */
final class FormatNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(ReportFormat.values()).map(ReportFormat::id).iterator();
    }
}
