package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/hub.md} against the tests: each rule of the Hub names the test that replays it. */
class HubTableTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?!the Hub|the registry|---)(.+) \\| (.+) \\| ([^|]+) \\|$");

    @Test
    void everyRuleOfTheHubIsReplayedByATest() throws IOException {
        List<MatchResult> rows = ROW.matcher(document()).results().toList();

        assertThat(rows).hasSizeGreaterThan(50);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(3)).containsPattern(NamedTests.TEST));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(NamedTests.missing(document())).isEmpty();
    }

    private static String document() throws IOException {
        return NamedTests.document("docs/hub.md");
    }
}
