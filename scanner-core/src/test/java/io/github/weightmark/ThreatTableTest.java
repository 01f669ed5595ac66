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

/** Holds {@code docs/threat-model.md} against the tests: each threat names a test, and each test named is there. */
class ThreatTableTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!what we read)([^|]+) \\| .+ \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyThreatHasATest() throws IOException {
        List<MatchResult> rows = ROW.matcher(table()).results().toList();

        assertThat(rows).hasSizeGreaterThan(15);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).containsPattern(TEST));
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(missing(table())).isEmpty();
    }

    @Test
    void aTestThatIsNotThereIsToldWithItsName() throws IOException {
        assertThat(missing("| x | y | `NoSuchTest` `PlainTest` `PlainTest.noSuchMethod` |"))
                .containsExactly("`NoSuchTest`", "`PlainTest.noSuchMethod`");
    }

    private static List<String> missing(String table) throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        for (MatchResult test : TEST.matcher(table).results().toList()) {
            String source = sources.getOrDefault(test.group(1), "");
            boolean there = test.group(2) == null ? !source.isEmpty() : source.contains(" " + test.group(2) + "(");
            if (!there) {
                missing.add(test.group());
            }
        }
        return missing;
    }

    private static String table() throws IOException {
        return Files.readString(ROOT.resolve("docs/threat-model.md"));
    }

    /** Name of a test class → the sources of all that bear it. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("rules", "scanner-core", "cli", "maven-plugin")) {
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
