package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jar", "a.war", "a.ear", "a.zip", "a.whl", "a.aar", "A.JAR"})
    void aWeightFileInAnArchiveIsAModel(String name) {
        project.bytes("libs/" + name, zip("META-INF/MANIFEST.MF", "models/tiny.onnx"));

        assertThat(project.sightings())
                .containsExactly(new Sighting(
                        "libs/" + name + "!/models/tiny.onnx",
                        0,
                        0,
                        "libs/" + name + "!/models/tiny.onnx",
                        Reference.of("file", "libs/" + name + "!/models/tiny.onnx"),
                        SightingKind.USED,
                        Confidence.HIGH,
                        "weight-files"));
    }

    @ParameterizedTest
    @CsvSource({"a.tar, 0", "a.jar.txt, 0", "jar, 0", "a.zip, 1"})
    void otherFilesAreNoArchives(String name, int models) {
        assertThat(project.bytes(name, zip("tiny.onnx")).finds()).hasSize(models);
    }

    @Test
    void anArchiveOfATestIsATest() {
        project.bytes("src/test/resources/a.jar", zip("tiny.onnx"));

        assertThat(project.finds()).containsExactly("file:src/test/resources/a.jar!/tiny.onnx test");
    }

    @Test
    void aFileThatIsCalledAnArchiveAndEmptyIsNoMistake() {
        project.bytes("a.jar", zip("lib/b.jar", "lib/c.gguf"));

        assertThat(project.finds()).containsExactly("file:a.jar!/lib/c.gguf used");
        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveWritesNothing() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        new Project(inner).bytes("a.zip", zip("../../evil.onnx", "/etc/evil.gguf"));

        assertThat(new Project(inner).finds())
                .containsExactly("file:a.zip!/../../evil.onnx used", "file:a.zip!//etc/evil.gguf used");
        assertThat(folder.resolve("evil.onnx")).doesNotExist();
        assertThat(inner.resolve("evil.onnx")).doesNotExist();
    }

    @Test
    void laterPartsOfAModelAreTheSameModel() {
        project.bytes("a.zip", zip("m-00001-of-00003.gguf", "m-00002-of-00003.gguf", "m-00003-of-00003.gguf"));

        assertThat(project.finds()).containsExactly("file:a.zip!/m-00001-of-00003.gguf used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no archive", "PK\u0003\u0004 cut off"})
    void oneThatIsDamagedIsTold(String content) {
        project.bytes("a.jar", content.getBytes(StandardCharsets.UTF_8));

        assertThat(project.discovery().problems())
                .containsExactly(new Problem(
                        "discover.damaged-archive",
                        Level.WARNING,
                        "The archive a.jar could not be read: it is damaged or not an archive.",
                        "Check by hand whether it holds weights, or name it in .weightmarkignore.",
                        Source.file("a.jar")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n"})
    void oneThatWasNotFetchedIsNoMistake(String content) {
        project.bytes("a.jar", content.getBytes(StandardCharsets.UTF_8));

        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void filesAfterTheLastThatIsLookedAtAreTold() throws IOException {
        int most = Limits.DEFAULT.archiveEntries();
        String[] names = new String[most + 1];
        for (int i = 0; i <= most; i++) {
            names[i] = i + ".txt";
        }
        names[most - 1] = "last.onnx";
        names[most] = "late.onnx";
        Path file = Files.write(folder.resolve("a.zip"), zip(names));
        List<Sighting> sightings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        DiscoveryRules rules = DiscoveryRules.of(Knowledge.bundled());

        WeightFiles weights = new WeightFiles(rules, new Scope(rules));
        new Archives(Limits.DEFAULT)
                .list(
                        new FileWalk.Found("a.zip", file, Files.size(file)),
                        name -> weights.find(name, sightings::add),
                        problems);

        assertThat(sightings).extracting(Project::summary).containsExactly("file:a.zip!/last.onnx used");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("Only the first " + most + " files of the archive a.zip were looked at; it has "
                        + (most + 1) + ".");
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
