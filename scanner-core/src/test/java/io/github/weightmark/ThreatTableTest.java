package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/threat-model.md} against the tests: each threat names a test, and each test named is there. */
class ThreatTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!what we read)([^|]+) \\| .+ \\| ([^|]+) \\|$");

    @Test
    void everyThreatHasATest() throws IOException {
        List<MatchResult> rows = ROW.matcher(table()).results().toList();

        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).containsPattern(NamedTests.TEST));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(NamedTests.missing(table())).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsToldWithItsName() throws IOException {
        assertThat(NamedTests.missing("| x | y | `NoSuchTest` `PlainTest` `PlainTest.noSuchMethod` |"))
                .containsExactly("`NoSuchTest`", "`PlainTest.noSuchMethod`");
    }

    private static String table() throws IOException {
        return NamedTests.document("docs/threat-model.md");
    }
}
