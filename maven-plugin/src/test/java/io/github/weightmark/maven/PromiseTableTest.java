package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the promises of {@code docs/maven.md} and {@code docs/ci.md} against the builds and tests that keep them. */
class PromiseTableTest {

    private static final Path ROOT = Fixtures.root().resolveSibling(".").normalize();
    private static final Pattern TABLE = Pattern.compile("(?s)## What holds it\n(.*?)(\n## |$)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise|-)([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("`([\\w-]+)(?:\\.(\\w+))?`");

    @Test
    void every_promise_names_what_holds_it() throws IOException {
        List<MatchResult> rows = ROW.matcher(tables()).results().toList();

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows).allSatisfy(row -> assertThat(row.group(2)).containsPattern(NAME));
    }

    @Test
    void every_build_and_test_that_is_named_is_there() throws IOException {
        assertThat(missing(tables())).isEmpty();
    }

    @Test
    void what_is_not_there_is_told() throws IOException {
        assertThat(missing("| `x` | `reactor` `no-build` `NoSuchTest` `PromiseTableTest.noSuch` `PromiseTableTest` |"))
                .containsExactly("`no-build`", "`NoSuchTest`", "`PromiseTableTest.noSuch`");
    }

    @Test
    void every_build_is_named() throws IOException {
        String tables = tables();
        try (Stream<Path> builds = Files.list(ROOT.resolve("maven-plugin/src/it"))) {
            assertThat(builds.filter(Files::isDirectory)
                            .map(build -> build.getFileName().toString()))
                    .isNotEmpty()
                    .allSatisfy(build -> assertThat(tables).contains("`" + build + "`"));
        }
    }

    private static List<String> missing(String table) {
        return ROW.matcher(table)
                .results()
                .flatMap(row -> NAME.matcher(row.group(2)).results())
                .filter(name -> !isThere(name))
                .map(MatchResult::group)
                .toList();
    }

    private static boolean isThere(MatchResult name) {
        return Stream.of("maven-plugin", "enforcer-rule")
                        .anyMatch(module -> Files.isDirectory(ROOT.resolve(module + "/src/it/" + name.group(1))))
                || Stream.of("scanner-core", "cli", "maven-plugin", "enforcer-rule")
                        .anyMatch(module -> isTest(ROOT.resolve(module + "/src/test/java"), name));
    }

    private static boolean isTest(Path folder, MatchResult name) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found =
                    files.filter(file -> file.endsWith(name.group(1) + ".java")).toList();
            return !found.isEmpty()
                    && (name.group(2) == null || Files.readString(found.get(0)).contains(" " + name.group(2) + "("));
        } catch (IOException e) {
            return false;
        }
    }

    private static String tables() throws IOException {
        StringBuilder tables = new StringBuilder();
        for (String file : List.of("docs/maven.md", "docs/ci.md")) {
            TABLE.matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .forEach(table -> tables.append(table.group(1)));
        }
        return tables.toString();
    }
}
