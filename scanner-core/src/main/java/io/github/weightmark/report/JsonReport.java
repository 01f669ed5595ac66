package io.github.weightmark.report;

import io.github.weightmark.domain.ScanResult;
import java.io.IOException;

/** The JSON report: the contract that scripts read. */
public final class JsonReport {

    public void write(ScanResult result, Appendable out) throws IOException {
        out.append(result.rulesVersion());
    }
}
