package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is done for a tree, in bytes and files: what a clock would only guess. */
class WorkTest {

    private static final int MANY = 200;
    private static final int LONG = 1 << 30;

    @TempDir
    Path folder;

    private Project project;
    private FileScan scan;

    @BeforeEach
    void nothingDone() {
        project = new Project(folder);
        scan = new FileScan(
                new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT),
                Limits.DEFAULT,
                new Object());
    }

    @Test
    void everyByteOfATextIsReadOnceAndOnlyFilesThatMayNameAModelAreTakenApart() throws IOException {
        for (int i = 0; i < MANY; i++) {
            project.file("src/Order" + i + ".java", "class Order" + i + " { void prompt(CarModel model) {} }");
        }
        project.file("src/Chat.java", "class Chat { Object m = OllamaChatModel.builder().modelName(\"phi4\"); }");

        assertThat(found()).containsExactly("ollama:phi4 used");
        assertThat(scan.takenApart()).isEqualTo(1);
        assertThat(scan.bytesRead()).isEqualTo(size());
    }

    @Test
    void onlyFilesThatHoldTheNameOfAConstantAreTakenApartForIt() throws IOException {
        NamedTexts names = new NamedTexts(Set.of("FAST"));
        project.file("a/Names.java", "interface Names { String FAST = \"phi4\"; }")
                .file("a/Other.java", "interface Other { String SLOW = \"phi4\"; }");

        assertThat(scan.takeApart(listed("a/Other.java"), names::mayStandIn)).isEqualTo(FileResult.PASSED_OVER);
        assertThat(scan.takenApart()).isZero();
        assertThat(scan.takeApart(listed("a/Names.java"), names::mayStandIn).links())
                .hasSize(1);
        assertThat(scan.takenApart()).isEqualTo(1);
    }

    private FileWalk.Found listed(String name) throws IOException {
        Path file = folder.resolve(name);
        return new FileWalk.Found(name, file, Files.size(file));
    }

    @Test
    void weightFilesAreNotReadHoweverLongTheyAre() throws IOException {
        aGigabyte(folder.resolve("big.gguf"));
        aGigabyte(folder.resolve("big.safetensors"));

        assertThat(found()).containsExactly("file:big.gguf used", "file:big.safetensors used");
        assertThat(scan.bytesRead()).isZero();
    }

    @Test
    void aBinaryFileIsReadNoFartherThanItsFirstPiece() throws IOException {
        aGigabyte(folder.resolve("data.db"));

        assertThat(found()).isEmpty();
        assertThat(scan.bytesRead()).isEqualTo(1 << 16);
        assertThat(scan.takenApart()).isZero();
    }

    @Test
    void aTextIsReadNoFartherThanItsLimit() throws IOException {
        project.file("a.json", "x".repeat(Limits.DEFAULT.sourceBytes() * 2));

        assertThat(found()).isEmpty();
        assertThat(scan.bytesRead())
                .isBetween((long) Limits.DEFAULT.sourceBytes(), Limits.DEFAULT.sourceBytes() + 100_000L);
        assertThat(scan.takenApart()).isZero();
    }

    private static void aGigabyte(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(LONG);
        }
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        for (FileWalk.Found file : new FileWalk(folder, Limits.DEFAULT, Set.of(), Set.of(), new ArrayList<>()).walk()) {
            scan.look(file).sightings().forEach(sighting -> found.add(Project.summary(sighting)));
        }
        return found;
    }

    private long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
