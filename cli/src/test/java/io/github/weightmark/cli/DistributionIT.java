package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.weightmark.fixtures.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unpacks the archives that users get, and runs what is in them. */
class DistributionIT {

    private static final Path TARGET = Fixtures.root().resolveSibling("cli").resolve("target");

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void unpacked() throws Exception {
        assumeThat(Path.of("/bin/sh")).exists();
        Path archive = archive(".tar.gz");
        assertThat(new ProcessBuilder("tar", "xzf", archive.toString(), "-C", folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        home = folder.resolve(archive.getFileName().toString().replace("-bin.tar.gz", ""));
    }

    @Test
    void tellsItsVersion() throws Exception {
        Run run = run(javaHome(), home.resolve("bin/weightmark").toString(), "--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("weightmark " + version());
    }

    @Test
    void judgesAKnownModelOfflineThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("wm"), home.resolve("bin/weightmark"));
        Run run = run(javaHome(), link.toString(), "check", "--offline", "meta-llama/Llama-3.1-8B-Instruct");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FAIL  meta-llama/Llama-3.1-8B-Instruct").contains("700 million");
    }

    /** On every Java that is there: what they take for an archive, and with which options, differs. */
    @Test
    void theSecondUseMakesAnArchiveThatTheThirdStartsFrom() throws Exception {
        String launcher = home.resolve("bin/weightmark").toString();
        Path cache = folder.resolve("cache/start");
        List<String> javas = new ArrayList<>(List.of(javaHome()));
        MachinesIT.otherJavas().forEach(java -> javas.add(java.toString()));
        for (int i = 0; i < javas.size(); i++) {
            Run first = run(javas.get(i), launcher, "check", "--offline", "openai:gpt-4o");
            assertThat(archives(cache)).hasSize(i);
            Run second = run(javas.get(i), launcher, "check", "--offline", "openai:gpt-4o");
            assertThat(archives(cache)).as(javas.get(i)).hasSize(i + 1);
            Run third = run(javas.get(i), launcher, "check", "--offline", "openai:gpt-4o");

            assertThat(first.err()).isEmpty();
            assertThat(first.out()).contains("openai:gpt-4o");
            assertThat(List.of(second, third)).as(javas.get(i)).containsOnly(first);
        }
    }

    @Test
    void aDamagedArchiveIsPassedOver() throws Exception {
        String launcher = home.resolve("bin/weightmark").toString();
        run(javaHome(), launcher, "--version");
        Run whole = run(javaHome(), launcher, "--version");
        Files.writeString(archives(folder.resolve("cache/start")).get(0), "no archive");

        assertThat(run(javaHome(), launcher, "--version")).isEqualTo(whole);
    }

    @Test
    void withoutAPlaceForAnArchiveItRunsAllTheSame() throws Exception {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        String launcher = home.resolve("bin/weightmark").toString();
        for (int i = 0; i < 3; i++) {
            Run run = run(javaHome(), launcher, "--version");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void itRunsFromAFolderWithBlanksAndSignsThatNobodyMayWriteTo() throws Exception {
        Path odd = Files.move(home, folder.resolve("w m & (x)! $y"));
        assertThat(new ProcessBuilder("chmod", "-R", "a-w", odd.toString())
                        .start()
                        .waitFor())
                .isZero();
        for (int i = 0; i < 3; i++) {
            Run run = run(
                    javaHome(),
                    odd.resolve("bin/weightmark").toString(),
                    "check",
                    "--offline",
                    "Qwen/Qwen2.5-7B-Instruct");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
        assertThat(new ProcessBuilder("chmod", "-R", "u+w", odd.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"there!", "a:b"})
    void aFolderFromWhichJavaReadsNoJarsIsNamed(String name) throws Exception {
        Path odd = Files.move(home, folder.resolve(name));

        assertThat(run(javaHome(), odd.resolve("bin/weightmark").toString(), "--version"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Java reads no jars from " + odd
                                + ", for a colon, or an exclamation mark at the end"
                                + " of a name, means something else to it. Move Weightmark to another folder.\n"));
    }

    @Test
    void whoeverHasNoHomeGetsNoArchiveAnywhere() throws Exception {
        for (int i = 0; i < 2; i++) {
            Map<String, String> nobody = Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", javaHome());
            Run run = run(nobody, home.resolve("bin/weightmark").toString(), "--version");
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(home.getFileName().toString(), "out", "err");
        }
        assertThat(Path.of("/.cache/weightmark/start")).doesNotExist();
    }

    @Test
    void aJavaHomeWithoutAJavaFallsBackToThePathAndIsNamedWhenThereIsNone() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("dirname", "readlink", "sed", "head", "cksum", "tr", "mkdir", "mv", "rm")) {
            script(bin.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        String launcher = home.resolve("bin/weightmark").toString();
        Map<String, String> environment = Map.of("PATH", bin.toString(), "JAVA_HOME", "/nowhere");
        assertThat(run(environment, launcher, "--version"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Java 17 or newer is needed, and there is none on the PATH or in /nowhere."
                                + " Install a JRE or set JAVA_HOME.\n"));

        script(bin.resolve("java"), "exec '" + javaHome() + "/bin/java' \"$@\"");
        assertThat(run(environment, launcher, "--version").code()).isZero();
    }

    @Test
    void anOldJavaIsRefusedAndIsNoViolation() throws Exception {
        Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        script(java, "exit 1");
        Files.writeString(folder.resolve("old/release"), "JAVA_VERSION=\"11.0.2\"\n");

        assertThat(run(
                        folder.resolve("old").toString(),
                        home.resolve("bin/weightmark").toString(),
                        "--version"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Java 17 or newer is needed; " + java
                                + " is Java 11. Install a newer JRE or set JAVA_HOME.\n"));
    }

    /** The other recipes are held against the command line in RecipesTest. */
    @ParameterizedTest
    @CsvSource({"meta-llama/Llama-3.1-8B-Instruct, 1, fail", "Qwen/Qwen2.5-7B-Instruct, 0, pass"})
    void theStepOfTheActionRunsWithTheProgramItself(String model, int code, String verdict) throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Path project = Files.createDirectories(folder.resolve("a project"));
        Files.writeString(project.resolve("app.py"), "AutoModel.from_pretrained(\"" + model + "\")\n");
        Map<String, String> environment = new TreeMap<>(Run.CLEAN);
        environment.putAll(Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", javaHome(),
                "WEIGHTMARK_CACHE", folder.resolve("cache").toString(),
                "GITHUB_ACTION_PATH", home.resolve("bin").toString(),
                "GITHUB_STEP_SUMMARY", folder.resolve("summary").toString(),
                "GITHUB_OUTPUT", folder.resolve("output").toString()));
        environment.putAll(Map.of(
                "DIRECTORY",
                "a project",
                "POLICY",
                "",
                "FAIL_ON",
                "violation",
                "OFFLINE",
                "true",
                "REPORTS",
                "reports"));
        Object step = Recipes.at(Recipes.yaml("action.yml").get(0), "runs", "steps", 0, "run");

        Run run = run(environment, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.toString());
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(folder.resolve("output")).hasContent("sarif=reports/weightmark.sarif\nexit-code=" + code);
        assertThat(folder.resolve("summary")).content().contains(model);
        assertThat(folder.resolve("reports/weightmark.sarif")).isNotEmptyFile();
        assertThat(folder.resolve("reports/weightmark.json")).content().contains("\"verdict\": \"" + verdict + "\"");
    }

    @Test
    void bothArchivesHoldTheSame() throws IOException {
        TreeSet<String> unpacked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> unpacked.add(folder.relativize(file).toString()));
        }
        try (ZipFile zip = new ZipFile(archive(".zip").toFile())) {
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrderElementsOf(unpacked);
        }
        String root = home.getFileName().toString();
        assertThat(unpacked)
                .contains(
                        root + "/NOTICE",
                        root + "/README.md",
                        root + "/SECURITY.md",
                        root + "/bin/weightmark",
                        root + "/bin/weightmark.cmd",
                        root + "/completion/weightmark",
                        root + "/man/weightmark.1",
                        root + "/lib/weightmark-cli-" + version() + ".jar")
                .noneMatch(name -> name.contains("junit") || name.contains("fixtures"));
    }

    @Test
    void theLauncherForWindowsHasItsLineEnds() throws IOException {
        String script = Files.readString(home.resolve("bin/weightmark.cmd"));

        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
        assertThat(script)
                .contains("io.github.weightmark.cli.Main %*", "setlocal EnableExtensions DisableDelayedExpansion")
                .endsWith("\"%ComSpec%\" /d /c exit %code%\r\n");
    }

    @Test
    void everyEntryHasTheFixedTime() throws IOException {
        try (ZipFile zip = new ZipFile(archive(".zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    private static List<Path> archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".classes")).toList();
        }
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private static String version() throws IOException {
        return archive(".zip").getFileName().toString().replaceAll("weightmark-(.*)-bin\\.zip", "$1");
    }

    private static Path archive(String type) throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().matches("weightmark-.*-bin\\Q" + type + "\\E"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Run run(String javaHome, String... command) throws Exception {
        Map<String, String> environment = new TreeMap<>(Run.CLEAN);
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("JAVA_HOME", javaHome);
        environment.put("WEIGHTMARK_CACHE", folder.resolve("cache").toString());
        return run(environment, command);
    }

    private Run run(Map<String, String> environment, String... command) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Run(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
