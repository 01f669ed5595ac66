package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table in {@code docs/reports.md} against the tests: what a report promises has a test that is there. */
class ReportTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| (`\\w+Test[^|]*) \\|$");

    @Test
    void everyPromiseHasTestsThatAreThere() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.group(3)).containsPattern(NamedTests.TEST);
            assertThat(NamedTests.missing(row.group(3))).isEmpty();
        });
    }

    @Test
    void everyFormatIsPromised() throws IOException {
        String table = NamedTests.document("docs/reports.md");
        assertThat(rows()).hasSizeGreaterThan(30);
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(table).contains("`" + format.id() + "`").contains("`" + format.fileName() + "`");
        }
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(NamedTests.document("docs/reports.md")).results().toList();
    }
}
