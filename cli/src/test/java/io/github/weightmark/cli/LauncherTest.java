package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a checkout of nothing, with a Java and a Maven that only write down what they are asked. */
class LauncherTest {

    private static final String BUILDING = "weightmark: building on first use (about a minute)…\n";

    @TempDir
    Path folder;

    private Path checkout;
    private Path bin;

    @BeforeEach
    void aCheckout() throws IOException {
        assumeThat(Path.of("/bin/sh")).exists();
        checkout = Files.createDirectories(folder.resolve("check out"));
        bin = Files.createDirectories(folder.resolve("bin"));
        for (String part : List.of(".mvn", "rules", "scanner-core/src/main", "cli/src/main")) {
            Files.createDirectories(checkout.resolve(part));
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Path launcher = Fixtures.root().resolveSibling("weightmark");
        Files.copy(launcher, checkout.resolve("weightmark"), StandardCopyOption.COPY_ATTRIBUTES);
        java("17.0.1");
        script("mvn", "mkdir -p cli/target/lib && : > cli/target/weightmark-cli-1.jar && echo built >> ../builds");
    }

    @Test
    void buildsOnFirstUseAndSaysSoInOneLine() throws Exception {
        Run run = launch("scan", "a b", "*");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.err()).isEqualTo(BUILDING);
        assertThat(run.out()).endsWith("io.github.weightmark.cli.Main\nscan\na b\n*\nin " + folder + "\n");
    }

    @Test
    void doesNotBuildAgainWhileNothingChanged() throws Exception {
        launch();
        assertThat(launch().err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceOrARuleIsNewer() throws Exception {
        launch();
        later(Files.writeString(checkout.resolve("rules/mit.yml"), "id: MIT"));
        assertThat(launch().err()).isEqualTo(BUILDING);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aChangedTestIsNoReasonToBuild() throws Exception {
        launch();
        Files.createDirectories(checkout.resolve("cli/src/test"));
        later(Files.writeString(checkout.resolve("cli/src/test/SomeTest.java"), ""));
        assertThat(launch().err()).isEmpty();
    }

    @Test
    void isFoundThroughALinkAndStaysInTheFolderOfTheCaller() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("wm"), Path.of("check out/weightmark"));
        assertThat(run(link.toString()).out()).endsWith("in " + folder + "\n");
    }

    @Test
    void aBuildThatFailsShowsWhyAndDecidesNothing() throws Exception {
        script("mvn", "echo no such plugin; exit 1");
        Run run = launch();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(BUILDING + "no such plugin\nweightmark: the build failed; its output is above and in "
                        + checkout + "/cli/target/weightmark-build.log.\n");
        assertThat(checkout.resolve("cli/target/weightmark.lock")).doesNotExist();
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        java("11.0.2");
        assertThat(launch())
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Java 17 or newer is needed; " + bin
                                + "/java is Java 11. Install a newer JDK or set JAVA_HOME.\n"));
    }

    @Test
    void aCheckoutFromWhichJavaReadsNoJarsIsNamed() throws Exception {
        checkout = Files.move(checkout, folder.resolve("check out!"));
        assertThat(launch())
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Java reads no jars from " + checkout
                                + ", for a colon, or an exclamation mark at the"
                                + " end of a name, means something else to it. Move Weightmark to another folder.\n"));
        assertThat(folder.resolve("builds")).doesNotExist();
    }

    @Test
    void noMavenIsTold() throws Exception {
        Files.delete(bin.resolve("mvn"));
        assumeThat(Path.of("/usr/bin/mvn")).doesNotExist();
        assertThat(launch().err())
                .isEqualTo("weightmark: Maven 3.8 or newer is needed to build Weightmark on first use, "
                        + "and there is no mvn on the PATH.\n");
    }

    private Run launch(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("weightmark").toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Run run(String... command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        int code = builder.start().waitFor();
        return new Run(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private long builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private void java(String version) throws IOException {
        script(
                "java",
                "[ \"$1\" != -version ] || { echo 'openjdk version \"" + version + "\"' >&2; exit 0; }\n"
                        + "printf '%s\\n' \"$@\"; echo \"in $PWD\"; exit 7");
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
