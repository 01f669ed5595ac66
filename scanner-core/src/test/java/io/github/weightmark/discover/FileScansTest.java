package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files, looked into by all threads there are: nothing is lost, doubled or told in another order. */
class FileScansTest {

    private static final FileForms FORMS =
            new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT);

    @TempDir
    Path folder;

    private Project project;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> progress = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 33, 64, 257})
    void everyFileHasItsOwnResult(int files) {
        for (int i = 0; i < files; i++) {
            project.file("%03d.py".formatted(i), "AutoModel.from_pretrained('acme/m" + i + "')");
        }

        FileScans scans = run();

        assertThat(scans.files()).hasSize(files).hasSameSizeAs(scans.results());
        for (int i = 0; i < files; i++) {
            assertThat(scans.files().get(i).path()).isEqualTo("%03d.py".formatted(i));
            assertThat(scans.results().get(i).sightings())
                    .extracting(Project::summary)
                    .containsExactly("hf:acme/m" + i + " used");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void theLastThatIsToldOfProgressIsAllOfIt() {
        for (int i = 0; i < 100; i++) {
            project.file(i + ".txt", "x");
        }

        run();

        assertThat(progress).allMatch(done -> done >= 0 && done <= 100).contains(100);
    }

    @Test
    void aFileThatVanishedSinceItWasListedIsAProblem() {
        FileWalk.Found gone = new FileWalk.Found("k/gone.py", folder.resolve("gone.py"), 5);

        FileResult result = new FileScan(FORMS, Limits.DEFAULT, new Object()).look(gone);

        assertThat(result.sightings()).isEmpty();
        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("The file k/gone.py could not be read: no such file.");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5, 1", "24, 0", "1000, 1"})
    void aFileThatChangedSinceItWasListedIsRead(long listed, int told) throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "ChatOllama(model='phi4')");

        FileResult result = new FileScan(FORMS, Limits.DEFAULT, new Object())
                .look(new FileWalk.Found("a.py", file, listed == 0 ? 24 : listed));

        assertThat(result.sightings()).extracting(Project::summary).containsExactly("ollama:phi4 used");
        assertThat(result.problems())
                .extracting(Problem::message)
                .isEqualTo(
                        told == 0
                                ? List.of()
                                : List.of("The file a.py changed while it was looked into: it had " + listed
                                        + " bytes, then 24."));
    }

    @Test
    void anErrorInAnyThreadEndsTheScan() {
        for (int i = 0; i < 200; i++) {
            project.file(i + ".txt", "x");
        }
        FileScans scans = new FileScans(() -> FORMS, Limits.DEFAULT, done -> {
            throw new UnsupportedOperationException("told");
        });

        assertThatThrownBy(() -> scans.run(walk())).hasStackTraceContaining("UnsupportedOperationException: told");
    }

    @Test
    void anInterruptEndsTheScanAndIsKept() {
        for (int i = 0; i < 200; i++) {
            project.file(i + ".txt", "x");
        }
        Thread.currentThread().interrupt();
        try {
            FileScans scans = new FileScans(() -> FORMS, Limits.DEFAULT, progress::add);
            if (Runtime.getRuntime().availableProcessors() > 1) {
                assertThatThrownBy(() -> scans.run(walk()))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("The scan was interrupted.");
            }
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whateverTheThreadsDoTheDiscoveryIsTheSame() {
        for (int i = 0; i < 150; i++) {
            project.file(
                    "d" + i % 7 + "/" + i + ".py",
                    "ChatOllama(model='phi4')",
                    "AutoModel.from_pretrained('a/b" + i + "')");
            project.file("d" + i % 7 + "/" + i + ".json", "{\"model\": ");
        }

        assertThat(project.discovery()).isEqualTo(project.discovery());
    }

    private FileScans run() {
        FileScans scans = new FileScans(() -> FORMS, Limits.DEFAULT, progress::add);
        scans.run(walk());
        return scans;
    }

    private FileWalk walk() {
        return new FileWalk(folder, Limits.DEFAULT, Set.of(), Set.of(), problems);
    }
}
