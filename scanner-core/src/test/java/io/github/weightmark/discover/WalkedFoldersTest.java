package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links within the folder, ignore files in ignore files' way, and names that are hard to look at. */
class WalkedFoldersTest {

    @TempDir
    Path folder;

    private Project project;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void emptyProject() throws IOException {
        project = new Project(Files.createDirectory(folder.resolve("project")));
    }

    @Test
    void ofManyLinksToAFileNoneIsLookedInto() throws IOException {
        project.file("b/a.txt", "x");
        link("a.txt", "b/a.txt");
        link("c.txt", "b/a.txt");

        assertThat(paths()).containsExactly("b/a.txt");
    }

    @Test
    void aFolderThatTwoNamesLeadToIsLookedIntoOnce() throws IOException {
        project.file("real/a.txt", "x");
        link("alias", "real");
        link("zalias", "real");

        assertThat(paths()).containsExactly("real/a.txt");
        assertThat(problems).isEmpty();
    }

    @Test
    void linksThatLeadToEachOtherEnd() throws IOException {
        link("a", "b");
        link("b", "a");
        project.file("c/x.txt", "").file("d/y.txt", "");
        link("c/d", "d");
        link("d/c", "c");

        assertThat(paths()).containsExactly("c/x.txt", "d/y.txt");
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        project.file("a.txt", "");
        Path alias = Files.createSymbolicLink(folder.resolve("alias"), project.folder());

        assertThat(new FileWalk(alias, Limits.DEFAULT, Set.of(), Set.of(), problems).walk())
                .extracting(FileWalk.Found::path)
                .containsExactly("a.txt");
    }

    @Test
    void anIgnoreFileThatIsALinkIsNotRead() throws IOException {
        Files.writeString(folder.resolve("outside"), "*.txt");
        project.file("a.txt", "").file("inside", "*.txt");
        Files.createSymbolicLink(project.folder().resolve(".gitignore"), folder.resolve("outside"));
        link(".weightmarkignore", "inside");

        assertThat(paths()).contains("a.txt");
    }

    @Test
    void anIgnoreFileCountsForItsFolderAndNoLonger() {
        project.file("a/.gitignore", "*.x")
                .file("a/1.x", "")
                .file("a/b/2.x", "")
                .file("b/3.x", "")
                .file("4.x", "");

        assertThat(paths()).containsExactly("4.x", "a/.gitignore", "b/3.x");
    }

    @Test
    void weightmarksOwnIgnoreFileMayTakeBackWhatGitLeavesOut() {
        project.file(".gitignore", "models/")
                .file(".weightmarkignore", "!models/")
                .file("models/a.txt", "")
                .file("sub/.gitignore", "!x.txt")
                .file("sub/.weightmarkignore", "x.txt")
                .file("sub/x.txt", "");

        assertThat(paths()).contains("models/a.txt").doesNotContain("sub/x.txt");
    }

    @Test
    void aFolderThatIsLeftOutStaysSoWhateverIsTakenBackInIt() {
        project.file(".gitignore", "a/", "!a/keep.txt").file("a/keep.txt", "");

        assertThat(paths()).containsExactly(".gitignore");
    }

    @Test
    void aFolderThatSomebodyElseLooksIntoIsLeftOut() {
        project.file("a/b/x.txt", "").file("a/c.txt", "").file("b/y.txt", "");
        FileWalk walk = new FileWalk(project.folder(), Limits.DEFAULT, Set.of(), Set.of("a/b"), problems);

        assertThat(walk.walk()).extracting(FileWalk.Found::path).containsExactly("a/c.txt", "b/y.txt");
        assertThat(walk.skipped()).isEqualTo(1);
    }

    @Test
    void aFileWithTheNameOfALeftOutFolderIsLookedInto() {
        project.file("target", "").file("a/target/x.txt", "");
        FileWalk walk = new FileWalk(project.folder(), Limits.DEFAULT, Set.of("target"), Set.of(), problems);

        assertThat(walk.walk()).extracting(FileWalk.Found::path).containsExactly("target");
    }

    @Test
    void namesMayHoldAnything() {
        project.file("a b.txt", "")
                .file("ä😀.txt", "")
                .file("new\nline.txt", "")
                .file("!*[?].txt", "");

        assertThat(paths()).containsExactlyInAnyOrder("a b.txt", "ä😀.txt", "new\nline.txt", "!*[?].txt");
        assertThat(problems).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAProblem() {
        FileWalk walk = new FileWalk(folder.resolve("none"), Limits.DEFAULT, Set.of(), Set.of(), problems);

        assertThat(walk.walk()).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The folder . could not be read: no such file.");
    }

    @Test
    void sizesAreThoseOfTheFiles() throws IOException {
        project.bytes("a.txt", new byte[12_345])
                .bytes("hidden/c.txt", new byte[54_321])
                .file(".gitignore", "hidden/");
        link("b.txt", "hidden/c.txt");

        assertThat(new FileWalk(project.folder(), Limits.DEFAULT, Set.of(), Set.of(), problems).walk())
                .extracting(FileWalk.Found::path, FileWalk.Found::size)
                .containsExactly(tuple(".gitignore", 7L), tuple("a.txt", 12_345L), tuple("b.txt", 54_321L));
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(
                project.folder().resolve(name), project.folder().resolve(target));
    }

    private List<String> paths() {
        return new FileWalk(project.folder(), Limits.DEFAULT, Set.of(), Set.of(), problems)
                .walk().stream().map(FileWalk.Found::path).toList();
    }
}
