package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scans every project of the fixtures and compares both reports with the golden files, byte by byte. */
class GoldenTest {

    private static final boolean UPDATE = Boolean.getBoolean("update.golden");

    @TempDir
    Path empty;

    static Stream<String> projects() throws IOException {
        try (Stream<Path> folders = Files.list(Fixtures.root().resolve("projects"))) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void reportsWhatTheGoldenFilesSay(String project) throws IOException {
        compare(project, "json", project + ".json");
        compare(project, "console", project + ".txt");
    }

    @Test
    void theSampleInTheDocumentationIsCurrent() throws IOException {
        Path docs = Fixtures.root().resolveSibling("docs").resolve("sample");
        compare("spring-assistant", "html", docs.resolve("spring-assistant.html"));
        compare("spring-assistant", "markdown", docs.resolve("spring-assistant.md"));
    }

    private void compare(String project, String format, String golden) throws IOException {
        compare(project, format, Fixtures.root().resolve("golden").resolve(golden));
    }

    private void compare(String project, String format, Path file) throws IOException {
        Path folder = Fixtures.project(project);
        Run run = scan(folder, format);
        assertThat(run.err()).isEmpty();
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, run.out());
        } else if (Files.exists(file)) {
            assertThat(run.out())
                    .as("%s; mvn verify -Dupdate.golden=true rewrites it", file.getFileName())
                    .isEqualTo(Files.readString(file));
        } else {
            fail(
                    "%s is missing. Create it with: mvn verify -Dupdate.golden=true, and read it before you commit.",
                    file);
        }
    }

    private Run scan(Path folder, String format) {
        Map<String, String> environment = new HashMap<>(Run.CLEAN);
        environment.put("HF_HOME", empty.toString());
        environment.put("HOME", empty.toString());
        return Run.with(environment, "scan", "--offline", "--format", format, folder.toString());
    }
}
