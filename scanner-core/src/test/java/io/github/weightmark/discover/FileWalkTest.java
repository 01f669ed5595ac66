package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWalkTest {

    @TempDir
    Path folder;

    private Project project;
    private final List<Problem> problems = new ArrayList<>();

    @BeforeEach
    void emptyProject() throws IOException {
        project = new Project(Files.createDirectory(folder.resolve("project")));
    }

    @Test
    void filesComeInTheOrderOfTheirPaths() {
        project.file("b.txt", "").file("a/z.txt", "").file("a/y.txt", "");

        assertThat(paths(Limits.DEFAULT)).containsExactly("a/y.txt", "a/z.txt", "b.txt");
    }

    @Test
    void foldersOfBuildsAndToolsAreLeftOut() {
        project.file("target/classes/a.yml", "").file("src/target.yml", "").file(".git/config", "");

        FileWalk walk = walk(Limits.DEFAULT);

        assertThat(walk.walk()).extracting(FileWalk.Found::path).containsExactly("src/target.yml");
        assertThat(walk.skipped()).isEqualTo(2);
    }

    @Test
    void ignoreFilesAreRespectedAndTheLaterOneWins() {
        project.file(".gitignore", "# a comment", "*.tmp", "/data", "logs/", "!keep.tmp")
                .file("x.tmp", "")
                .file("keep.tmp", "")
                .file("data/a.txt", "")
                .file("src/data/b.txt", "")
                .file("src/logs/c.txt", "")
                .file("src/.weightmarkignore", "generated/**", "*.gen")
                .file("src/generated/d.txt", "")
                .file("src/e.gen", "")
                .file("other/e.gen", "");

        assertThat(paths(Limits.DEFAULT))
                .containsExactly(".gitignore", "keep.tmp", "other/e.gen", "src/.weightmarkignore", "src/data/b.txt");
    }

    @Test
    void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "x");
        project.file("a.txt", "");
        Files.createSymbolicLink(project.folder().resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(project.folder().resolve("dangling"), folder.resolve("nowhere"));

        FileWalk walk = walk(Limits.DEFAULT);

        assertThat(walk.walk()).extracting(FileWalk.Found::path).containsExactly("a.txt");
        assertThat(walk.skipped()).isEqualTo(2);
        assertThat(problems)
                .containsExactly(new Problem(
                        "discover.link-not-followed",
                        Level.NOTE,
                        "A link was not followed because it leads out of the folder, in a circle or nowhere: dangling "
                                + "and 1 more.",
                        "Scan what it leads to by itself, if it is yours, or name it in .weightmarkignore.",
                        Source.file("dangling")));
    }

    @Test
    void aLinkThatIsIgnoredIsNotTold() throws IOException {
        project.file(".weightmarkignore", "dangling");
        Files.createSymbolicLink(project.folder().resolve("dangling"), folder.resolve("nowhere"));

        assertThat(paths(Limits.DEFAULT)).containsExactly(".weightmarkignore");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z"})
    void whatALinkLeadsToIsListedOnceAndWhereItLies(String name) throws IOException {
        project.file("m/tiny.gguf", "").file("m/src/b.txt", "");
        link(name + ".gguf", "m/tiny.gguf");
        link(name + "-folder", "m/src");
        link(name + "-again", name + "-folder");

        assertThat(paths(Limits.DEFAULT)).containsExactly("m/src/b.txt", "m/tiny.gguf");
        assertThat(problems).isEmpty();
    }

    @Test
    void whatOnlyALinkLeadsToIsListedUnderItsName() throws IOException {
        project.file(".gitignore", "blobs/", "*.bin")
                .file("blobs/1", "")
                .file("m/x.bin", "")
                .file("target/lib/index.js", "");
        link("model.gguf", "blobs/1");
        link("same.gguf", "blobs/1");
        link("x.txt", "m/x.bin");
        link("lib", "target/lib");

        assertThat(paths(Limits.DEFAULT)).containsExactly(".gitignore", "lib/index.js", "model.gguf", "x.txt");
        assertThat(problems).isEmpty();
    }

    @Test
    void theIgnoreFilesWhereALinkLiesHoldForWhatItLeadsTo() throws IOException {
        project.file(".gitignore", "/hidden/")
                .file("a/.gitignore", "*.tmp", "b/")
                .file("hidden/x.tmp", "")
                .file("hidden/x.txt", "")
                .file("hidden/b/y.txt", "");
        link("a/link", "hidden");
        link("c", "hidden");

        assertThat(paths(Limits.DEFAULT)).containsExactly(".gitignore", "a/.gitignore", "a/link/x.txt");
    }

    @Test
    void linksInWhatALinkLeadsToAreFollowedToo() throws IOException {
        project.file(".gitignore", "/hidden/", "/deep/")
                .file("hidden/x.txt", "")
                .file("deep/y.txt", "");
        link("hidden/on", "deep");
        link("a", "hidden");

        assertThat(paths(Limits.DEFAULT)).containsExactly(".gitignore", "a/x.txt", "a/on/y.txt");
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(
                project.folder().resolve(name), project.folder().resolve(target));
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        project.file("a/b.txt", "");
        Files.createSymbolicLink(project.folder().resolve("a/up"), project.folder());
        Files.createSymbolicLink(
                project.folder().resolve("a/self"), project.folder().resolve("a/self"));

        assertThat(paths(Limits.DEFAULT)).containsExactly("a/b.txt");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly(
                        "A link was not followed because it leads out of the folder, in a circle or nowhere: a/self.");
    }

    @Test
    void whatLiesTooDeepIsAProblem() {
        project.file("1/2/3/a.txt", "").file("1/b.txt", "");

        assertThat(paths(DiscovererTest.limits(100, 100, 2))).containsExactly("1/b.txt");
        assertThat(problems)
                .containsExactly(new Problem(
                        "discover.too-deep",
                        Level.ERROR,
                        "The folder 1/2/3/ was not looked into: it lies more than 2 levels deep.",
                        "Scan it by itself, or name it in .weightmarkignore.",
                        Source.file("1/2/3/")));
    }

    @Test
    void tooManyFilesAreOneProblem() {
        project.file("a.txt", "").file("b.txt", "").file("c.txt", "");

        assertThat(paths(DiscovererTest.limits(100, 1, 10))).containsExactly("a.txt");
        assertThat(problems)
                .containsExactly(new Problem(
                        "discover.too-many-files",
                        Level.ERROR,
                        "Only the first 1 files were looked into; b.txt and those after it were not.",
                        "Scan the parts of the project one by one, or name folders in .weightmarkignore.",
                        Source.file("b.txt")));
    }

    @Test
    void aFolderThatMayNotBeReadIsAProblem() {
        project.file("closed/a.txt", "");
        assumeTrue(project.folder().resolve("closed").toFile().setReadable(false));
        assumeTrue(!Files.isReadable(project.folder().resolve("closed")));

        assertThat(paths(Limits.DEFAULT)).isEmpty();
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("The folder closed/ could not be read: access denied.");
    }

    private List<String> paths(Limits limits) {
        return walk(limits).walk().stream().map(FileWalk.Found::path).toList();
    }

    private FileWalk walk(Limits limits) {
        return new FileWalk(project.folder(), limits, Set.of("target", ".git"), Set.of(), problems);
    }
}
