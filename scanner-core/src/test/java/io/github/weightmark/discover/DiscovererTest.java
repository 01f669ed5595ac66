package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscovererTest {

    private static final int SMALL = 100;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @Test
    void aSightingTellsWhereAndHow() {
        project.file("src/main/resources/application.yml", "spring:", "  ai:", "    ollama:", "      chat:")
                .file(
                        "src/main/resources/application.yml",
                        "spring:",
                        "  ai.ollama:",
                        "    chat.options:",
                        "      model: \"llama3.1:8b\"");

        assertThat(project.sightings())
                .containsExactly(new Sighting(
                        "src/main/resources/application.yml",
                        4,
                        15,
                        "llama3.1:8b",
                        Reference.of("ollama", "llama3.1:8b"),
                        SightingKind.USED,
                        Confidence.HIGH,
                        "spring-ai"));
    }

    @Test
    void aProjectWithoutModelsHasNoSightingsButSaysWhatItRead() {
        project.file("src/main/java/App.java", "class App { CarModel model = cars.model(\"roadster\"); }")
                .file("notes.txt", "The llama is an animal.")
                .bytes("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

        Discovery discovery = project.discovery();

        assertThat(discovery.sightings()).isEmpty();
        assertThat(discovery.problems()).isEmpty();
        assertThat(discovery.filesRead()).isEqualTo(2);
        assertThat(discovery.filesSkipped()).isEqualTo(1);
    }

    @Test
    void aMissingFolderIsAProblemNotAnException() {
        Discovery discovery = Project.DISCOVERER.discover(folder.resolve("nowhere"));

        assertThat(discovery.problems())
                .containsExactly(new Problem(
                        "discover.unreadable-file",
                        Level.ERROR,
                        "The folder . could not be read: no such file.",
                        "Make it readable, or name it in .weightmarkignore.",
                        Source.file(".")));
    }

    @Test
    void aTextFileAboveTheLimitIsAProblem() {
        project.file("application.yml", "# " + "x".repeat(200), "model: gpt-4o");
        Limits limits = limits(SMALL, 100, 10);

        Discovery discovery = new Discoverer(Knowledge.bundled(), limits).discover(folder);

        assertThat(discovery.sightings()).isEmpty();
        assertThat(discovery.problems())
                .containsExactly(new Problem(
                        "discover.file-too-large",
                        Level.WARNING,
                        "The file application.yml was not looked into: it has 216 bytes, more than 100.",
                        "Check by hand which models it names, or name it in .weightmarkignore.",
                        Source.file("application.yml")));
        assertThat(discovery.filesSkipped()).isEqualTo(1);
    }

    @Test
    void aLargePictureIsNoProblem() {
        project.bytes("photo.jpg", new byte[SMALL + 1]);

        assertThat(new Discoverer(Knowledge.bundled(), limits(SMALL, 100, 10))
                        .discover(folder)
                        .problems())
                .isEmpty();
    }

    @Test
    void textInUtf16AndWithABrokenByteIsRead() {
        byte[] line = "spring.ai.openai.chat.model=gpt-4o\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] broken = new byte[line.length + 1];
        broken[0] = (byte) 0xE9;
        broken[0] = '#';
        System.arraycopy(line, 0, broken, 1, line.length);
        broken[0] = '\n';
        project.bytes("a.properties", broken)
                .bytes("b.properties", "\uFEFFspring.ai.openai.chat.model=gpt-4o".getBytes(StandardCharsets.UTF_16LE));

        assertThat(project.sightings()).extracting(Sighting::file).containsExactly("a.properties", "b.properties");
    }

    @Test
    void weightFilesAreSeenByTheirNames() {
        project.bytes("models/tiny.gguf", new byte[] {'G', 'G', 'U', 'F', 0})
                .file("models/pointer.safetensors", "version https://git-lfs.github.com/spec/v1", "size 4000000000")
                .file("models/big-00001-of-00002.safetensors", "x")
                .file("models/big-00002-of-00002.safetensors", "x")
                .file("models/pytorch_model.bin", "x")
                .file("models/firmware.bin", "x")
                .file("src/test/resources/t.onnx", "x");

        assertThat(project.finds())
                .containsExactly(
                        "file:models/big-00001-of-00002.safetensors used",
                        "file:models/pointer.safetensors used",
                        "file:models/pytorch_model.bin used",
                        "file:models/tiny.gguf used",
                        "file:src/test/resources/t.onnx test");
        assertThat(project.sightings()).allSatisfy(sighting -> {
            assertThat(sighting.line()).isZero();
            assertThat(sighting.source()).hasToString(sighting.file());
        });
    }

    @Test
    void aModelNamedTwiceInALineIsOneSighting() {
        project.file("pull.sh", "ollama pull phi4 && ollama run phi4");

        assertThat(project.sightings()).hasSize(1);
    }

    @Test
    void theSameFolderGivesTheSameAnswer() {
        project.file("b.sh", "ollama pull phi4")
                .file("a.sh", "ollama pull llama3.1")
                .file("c/a.sh", "vllm serve Qwen/Qwen3-8B");

        assertThat(project.discovery()).isEqualTo(project.discovery());
        assertThat(project.sightings()).isSorted();
    }

    static Limits limits(int sourceBytes, int files, int depth) {
        Limits all = Limits.DEFAULT;
        return limits(sourceBytes, files, depth, all.archiveEntries(), all.innerArchiveBytes());
    }

    static Limits archives(int entries, long innerBytes) {
        Limits all = Limits.DEFAULT;
        return limits(all.sourceBytes(), all.filesInProject(), all.folderDepth(), entries, innerBytes);
    }

    private static Limits limits(int sourceBytes, int files, int depth, int archiveEntries, long innerArchiveBytes) {
        Limits all = Limits.DEFAULT;
        return new Limits(
                all.cardBytes(),
                all.licenseBytes(),
                sourceBytes,
                all.hubAnswerBytes(),
                all.frontMatterBytes(),
                all.yamlDepth(),
                all.yamlAliases(),
                all.weightHeaderBytes(),
                all.weightHeaderEntries(),
                all.stringBytes(),
                all.lineageDepth(),
                files,
                depth,
                all.sightingsInFile(),
                all.tokensInFile(),
                archiveEntries,
                innerArchiveBytes,
                all.networkSeconds());
    }
}
