package io.github.weightmark.report;

import io.github.weightmark.domain.ScanResult;
import java.io.IOException;

/** The report a person reads on a terminal. */
public final class ConsoleReport {

    /**
     * @param color whether the terminal shows ANSI colours
     */
    public ConsoleReport(boolean color) {}

    public void write(ScanResult result, Appendable out) throws IOException {
        out.append(result.rulesVersion());
    }
}
