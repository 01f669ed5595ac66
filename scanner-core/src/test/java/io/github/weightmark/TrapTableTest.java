package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/traps.md} against the tests: each trap has an id of its own and a test that is there. */
class TrapTableTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("\\| (T\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyTrapHasATestThatIsThere() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (MatchResult row : rows()) {
            List<MatchResult> tests = TEST.matcher(row.group(3)).results().toList();
            assertThat(tests).as("tests of " + row.group(1)).isNotEmpty();
            for (MatchResult test : tests) {
                String source = sources.getOrDefault(test.group(1), "");
                boolean there = test.group(2) == null ? !source.isEmpty() : source.contains(" " + test.group(2) + "(");
                if (!there) {
                    missing.add(row.group(1) + ": " + test.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theTrapsAreNumberedOneByOne() throws IOException {
        List<String> ids = rows().stream().map(row -> row.group(1)).toList();

        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates().isSorted();
        assertThat(ids.get(ids.size() - 1)).isEqualTo("T" + ids.size());
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(ROOT.resolve("docs/traps.md")))
                .results()
                .toList();
    }

    /** Name of a test class → the sources of all that bear it. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("scanner-core", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sources.merge(name, Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
