package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read whole is told, and what could be read of it still counts. */
class BadFilesTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void anEmptyProject() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json  | JSON | {\"model\": \"gpt-4o\",~ \"x\": [1, 2~    | 3",
                "a.xml   | XML  | <a><model>gpt-4o</model>~<b>                  | 2",
                "a.yml   | YAML | model: gpt-4o~b: [x                           | 3",
            })
    void aFileThatIsCutOffIsReadUpToTheCutAndTold(String name, String what, String text, int line) {
        project.file(name, (text + "~").split("~", -1));

        Discovery discovery = project.discovery();

        assertThat(discovery.sightings()).extracting(Project::summary).containsExactly("openai:gpt-4o used");
        assertThat(discovery.problems()).hasSize(1);
        assertThat(discovery.problems().get(0).message())
                .matches("The file " + name + " is not valid " + what
                        + " from line \\d on: what follows was read only as" + " far as it could be understood\\.");
        assertThat(discovery.problems().get(0).help())
                .isEqualTo("Correct it, or name it in .weightmarkignore if it is meant to be so.");
        assertThat(discovery.problems().get(0).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aNotebookThatIsCutOffIsTold() {
        project.file(
                "a.ipynb",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"m = ChatOpenAI(model=\\\"gpt-4o\\\")\"]");

        Discovery discovery = project.discovery();

        assertThat(discovery.sightings()).extracting(Project::summary).containsExactly("openai:gpt-4o used");
        assertThat(discovery.problems()).extracting(Problem::id).containsExactly("discover.malformed-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json | {\"model\": \"gpt-4o\"}",
                "a.xml  | <model>gpt-4o</model>",
                "a.yml  | model: gpt-4o",
                "b.yml  | {{ if .x }}~model: gpt-4o",
            })
    void aWholeFileAndATemplateAreNoProblem(String name, String text) {
        project.file(name, text.split("~", -1));

        assertThat(project.discovery().problems()).isEmpty();
        assertThat(project.finds()).containsExactly("openai:gpt-4o used");
    }

    @Test
    void aGigabyteInOneLineIsToldAndNotRead() throws IOException {
        project.file("a.json", "{\"model\": \"gpt-4o\", \"x\": \"" + "y".repeat(10_000));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("a.json").toFile(), "rw")) {
            file.setLength(1L << 30);
        }

        assertThat(project.discovery().problems())
                .containsExactly(new Problem(
                        "discover.file-too-large",
                        Level.WARNING,
                        "The file a.json was not looked into: it has 1073741824 bytes, more than 4194304.",
                        "Check by hand which models it names, or name it in .weightmarkignore.",
                        Source.file("a.json")));
    }

    @Test
    void weightsInAnArchiveAreSeenByTheirNames() throws IOException {
        project.bytes("lib/app.jar", zip("a/B.class", "models/tiny.onnx", "README.md"));

        assertThat(project.sightings())
                .extracting(Sighting::file, Project::summary)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "lib/app.jar!/models/tiny.onnx", "file:lib/app.jar!/models/tiny.onnx used"));
    }

    @Test
    void aBombIsNotBlownUp() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("models/bomb.onnx"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        project.bytes("bomb.zip", bytes.toByteArray());
        FileScan scan = scan();

        FileResult result = scan.look(new FileWalk.Found("bomb.zip", folder.resolve("bomb.zip"), bytes.size()));

        assertThat(result.sightings())
                .extracting(Project::summary)
                .containsExactly("file:bomb.zip!/models/bomb.onnx used");
        assertThat(scan.bytesRead()).isZero();
    }

    @Test
    void anArchiveWithTooManyNamesIsTold() throws IOException {
        String[] names = new String[Limits.DEFAULT.archiveEntries() + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = "n" + i;
        }
        project.bytes("a.zip", zip(names));

        assertThat(project.discovery().problems())
                .extracting(Problem::message)
                .containsExactly("Only the first " + Limits.DEFAULT.archiveEntries()
                        + " files of the archive a.zip were looked at; it has " + names.length + ".");
    }

    @Test
    void aFileThatShrinksAndOneThatGrowsWhileTheyAreReadAreReadAsTheyAre() {
        project.file("a.yml", "model: gpt-4o");

        FileResult grown = scan().look(new FileWalk.Found("a.yml", folder.resolve("a.yml"), 1));
        FileResult shrunk = scan().look(new FileWalk.Found("a.yml", folder.resolve("a.yml"), 1L << 40));

        assertThat(grown.sightings()).extracting(Project::summary).containsExactly("openai:gpt-4o used");
        assertThat(shrunk.sightings()).isEqualTo(grown.sightings());
        assertThat(shrunk.problems())
                .containsExactly(new Problem(
                        "discover.changed-file",
                        Level.NOTE,
                        "The file a.yml changed while it was looked into: it had 1099511627776 bytes, then 13.",
                        "Scan again when nothing writes to the folder.",
                        Source.file("a.yml")));
    }

    @Test
    void whatIsNotUtf8IsReadAndTold() {
        project.bytes("a.yml", "title: sch\u00f6n\nmodel: gpt-4o".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.finds()).containsExactly("openai:gpt-4o used");
        assertThat(project.discovery().problems())
                .containsExactly(new Problem(
                        "discover.not-utf-8",
                        Level.NOTE,
                        "The file a.yml is not UTF-8 from line 1 on: a name with other letters than ASCII may be read "
                                + "wrongly.",
                        "Save it as UTF-8, or name it in .weightmarkignore.",
                        Source.line("a.yml", 1)));
    }

    @Test
    void otherLettersAreNoProblemIfTheyAreUtf8OrSayWhatTheyAre() {
        project.file("a.yml", "title: sch\u00f6n \uFFFD", "model: gpt-4o")
                .bytes("b.yml", "\uFEFFtitle: sch\u00f6n\nmodel: gpt-4o".getBytes(StandardCharsets.UTF_16LE))
                .bytes("c.txt", "sch\u00f6n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(project.finds()).containsExactly("openai:gpt-4o used", "openai:gpt-4o used");
        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void anArchiveWithoutWeightsAndAPointerToOneAreNoProblem() throws IOException {
        project.bytes("a.jar", zip("a/B.class"))
                .file("b.zip", "version https://git-lfs.github.com/spec/v1", "size 12")
                .file("c.whl");

        assertThat(project.sightings()).isEmpty();
        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void aDamagedArchiveIsTold() {
        project.bytes("a.jar", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9, 9, 9});

        assertThat(project.discovery().problems())
                .containsExactly(new Problem(
                        "discover.damaged-archive",
                        Level.WARNING,
                        "The archive a.jar could not be read: it is damaged or not an archive.",
                        "Check by hand whether it holds weights, or name it in .weightmarkignore.",
                        Source.file("a.jar")));
    }

    @Test
    void aFileNameWithALineEndIsKept() throws IOException {
        project.file("a\nb.yml", "model: gpt-4o");

        assertThat(project.sightings()).extracting(Sighting::file).containsExactly("a\nb.yml");
        assertThat(project.sightings()).extracting(Sighting::line).containsExactly(1);
    }

    @Test
    void columnsCountUtf16UnitsBehindRareCharacters() {
        project.file("a.yml", "{title: \uD83E\uDD99\uD83E\uDD99, model: gpt-4o}");

        assertThat(project.sightings()).extracting(Sighting::column).containsExactly(22);
    }

    @Test
    void aFileThatVanishesIsTold() throws IOException {
        FileScan scan = scan();

        FileResult result = scan.look(new FileWalk.Found("gone.yml", folder.resolve("gone.yml"), 10));

        assertThat(result.problems())
                .extracting(Problem::message)
                .containsExactly("The file gone.yml could not be read: no such file.");
        assertThat(result.looked()).isFalse();
    }

    @Test
    void severalThreadsGiveTheSameAsOne() {
        for (int i = 0; i < 200; i++) {
            project.file(
                    "d" + i % 7 + "/f" + i + ".py", "MODEL = \"mistralai/Mistral-7B-v0.3\"", "x(model=M" + i + ")");
        }
        Discovery first = project.discovery();

        assertThat(first.sightings()).hasSize(200).isSorted();
        for (int round = 0; round < 5; round++) {
            assertThat(project.discovery()).isEqualTo(first);
        }
    }

    private static FileScan scan() {
        return new FileScan(
                new FileForms(
                        io.github.weightmark.knowledge.Knowledge.bundled(),
                        DiscoveryRules.of(io.github.weightmark.knowledge.Knowledge.bundled()),
                        Limits.DEFAULT),
                Limits.DEFAULT,
                new Object());
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }
}
