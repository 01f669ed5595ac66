package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the promises in {@code docs/reliability.md} against the tests: each names those that fail when it is broken. */
class PromiseTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise|---)(.+) \\| ([^|]+) \\|$");

    @Test
    void everyPromiseNamesItsTests() throws IOException {
        String section = document().split("\n## ", -1)[3];
        List<MatchResult> rows = ROW.matcher(section).results().toList();

        assertThat(section).startsWith("Evidence");
        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).containsPattern(NamedTests.TEST));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(NamedTests.missing(document())).isEmpty();
    }

    private static String document() throws IOException {
        return NamedTests.document("docs/reliability.md");
    }
}
