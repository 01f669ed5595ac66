package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.report.Explanation.Row;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationReportTest {

    @Test
    void entriesStandOneBelowTheOtherWithTheirSources() throws IOException {
        Explanation entry = new Explanation(
                "licence",
                "MIT License",
                List.of(new Row("id", "MIT"), new Row("note", ""), new Row("source", "SPDX")));
        StringBuilder out = new StringBuilder();
        new ExplanationReport(false).write(List.of(entry, entry), out);
        String block = "MIT License  licence\n  id          MIT\n  source      SPDX\n";
        assertThat(out).hasToString(block + "\n" + block);
    }
}
