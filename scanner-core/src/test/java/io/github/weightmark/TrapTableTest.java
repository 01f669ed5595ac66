package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/traps.md} against the tests: each trap has an id of its own and a test that is there. */
class TrapTableTest {

    private static final Pattern ROW = Pattern.compile("\\| (T\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void everyTrapHasATestThatIsThere() throws IOException {
        assertThat(rows()).allSatisfy(row -> assertThat(row.group(3)).containsPattern(NamedTests.TEST));
        assertThat(rows())
                .allSatisfy(row -> assertThat(NamedTests.missing(row.group())).isEmpty());
    }

    @Test
    void theTrapsAreNumberedOneByOne() throws IOException {
        List<String> ids = rows().stream().map(row -> row.group(1)).toList();

        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates().isSorted();
        assertThat(ids.get(ids.size() - 1)).isEqualTo("T" + ids.size());
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(NamedTests.document("docs/traps.md")).results().toList();
    }
}
