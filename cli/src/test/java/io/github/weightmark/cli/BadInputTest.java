package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with the input: a clear message, nothing lost, never a pass. */
@Timeout(60)
class BadInputTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFolder() {
        Path missing = folder.resolve("nowhere");
        assertThat(Run.of("scan", missing.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The folder " + missing + " does not exist. Give the root folder of a project.\n"));
    }

    @Test
    void aFileInsteadOfAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("model.gguf"), "");
        assertThat(Run.of("scan", file.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The folder " + file
                                + " is a file, not a folder. Give the root folder of a project; "
                                + "for a single model use: weightmark check " + file + ".\n"));
    }

    @Test
    void noModelFoundIsSaidInSoManyWords() throws IOException {
        Files.writeString(folder.resolve("notes.properties"), "name=value\n");
        Run run = Run.of("scan", "--offline", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("PASS  0 models found in 1 file · rules ");
    }

    @Test
    void aMistypedKeyInThePolicyIsToldWithItsLineAndTheNearestKey() throws IOException {
        Path policy =
                Files.writeString(folder.resolve("weightmark.yml"), "extends: default\nteirs:\n  deny: [closed]\n");
        Run run = Run.of("scan", "--offline", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("weightmark: " + policy + ":2")
                .contains("teirs")
                .contains("tiers");
    }

    @Test
    void aPolicyThatIsNotYaml() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "tiers: {deny: [closed\n");
        Run run = Run.of("scan", "--offline", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("weightmark: ").contains("weightmark.yml:");
    }

    @Test
    void aPolicyThatDoesNotExist() {
        Run run = Run.of("scan", "--policy", "gone.yml", folder.toString());
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The policy gone.yml does not exist or is not a file. Give an existing file to "
                                + "--policy, or leave it out for the built-in policy.\n"));
    }

    @Test
    void aBareWordForAPolicyTellsHowBuiltInOnesAreNamed() {
        Run run = Run.of("scan", "--policy", "strict-open", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith("write \"extends: strict-open\" into weightmark.yml.\n");
    }

    @Test
    void aRulesFolderThatDoesNotExist() {
        Run run = Run.of("scan", "--rules", "gone", folder.toString());
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: The rules folder gone does not exist or is not a folder. "
                                + "Give a folder with sub-folders such as licenses/ and aliases/.\n"));
    }

    @Test
    void anUnknownFormat() {
        assertThat(Run.of("scan", "--format", "xml", folder.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Unknown format \"xml\". Valid: console, json, html, pdf, sarif, cyclonedx,"
                                + " cyclonedx-1.7, spdx, junit, markdown, gitlab, csv, notice.\n"));
    }

    @Test
    void twoReportsOnStandardOutput() {
        assertThat(Run.of("scan", "--format", "json", "--format", "console", folder.toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: Two reports would be mixed on standard output. Give each a file: "
                                + "--format json=weightmark.json, or a folder for all: --output reports/\n"));
    }

    @Test
    void aReportThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Run run = Run.of("scan", "--offline", "--output", file + "/report.txt", folder.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("weightmark: The report " + file
                        + "/report.txt cannot be written (java.nio.file.FileAlreadyExistsException: " + file
                        + "). Check that its folder exists and that you may write there.\n");
    }

    @Test
    void anUnknownKindAndAnUnknownVerdict() {
        assertThat(Run.of("scan", "--include", "tests", folder.toString()).err())
                .isEqualTo("weightmark: Unknown kind \"tests\" in --include. Valid: test, doc, comment.\n");
        assertThat(Run.of("scan", "--fail-on", "never", folder.toString()).err())
                .isEqualTo("weightmark: Unknown value \"never\" of --fail-on. Valid: review, violation.\n");
    }

    @Test
    void anUnreadableFileIsToldAndNothingPasses() throws IOException {
        Path file = Files.writeString(folder.resolve("application.yml"), "spring.ai.ollama.chat.model: llama3.1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("run by a user who may read everything")
                .isFalse();
        Run run = Run.of("scan", "--offline", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("application.yml").contains("INCOMPLETE");
    }

    @Test
    void aCardOfFiftyMegabytesNeverPasses() throws IOException {
        Path model = Files.createDirectory(folder.resolve("large"));
        Files.writeString(model.resolve("config.json"), "{\"model_type\": \"llama\"}");
        byte[] line = "All work and no play makes a dull card.\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream card = Files.newOutputStream(model.resolve("README.md"))) {
            card.write("---\nlicense: mit\n---\n".getBytes(StandardCharsets.UTF_8));
            for (int written = 0; written < 50 << 20; written += line.length) {
                card.write(line);
            }
        }
        Run run = Run.of("check", "--offline", "--format", "json", model.toString());
        assertThat(run.code()).isNotZero();
        JsonNode first = new ObjectMapper().readTree(run.out()).path("models").path(0);
        assertThat(first.path("verdict").asText()).isNotEqualTo("pass");
        assertThat(first.path("problems").toString()).contains("README.md");
    }

    @Test
    void aLoopOfSymbolicLinksEnds() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        Files.writeString(inner.resolve("application.yml"), "name: value\n");
        Run run = Run.of("scan", "--offline", folder.toString());
        assertThat(run.out()).contains("0 models found in 1 file ");
    }

    @Test
    void noNetworkIsToldAndAnUnknownModelDoesNotPass() throws IOException {
        Run run = Run.of("check", "--format", "json", "example-org/never-heard-of-it");
        assertThat(run.code()).isIn(1, 3);
        JsonNode model = new ObjectMapper().readTree(run.out()).path("models").path(0);
        assertThat(model.path("tier").asText()).isEqualTo("unknown");
        assertThat(model.path("problems").toString()).contains("127.0.0.1:9");
    }

    @Test
    void binaryRubbishIsNoModel() throws IOException {
        byte[] rubbish = new byte[10_000];
        for (int i = 0; i < rubbish.length; i++) {
            rubbish[i] = (byte) (i * 31);
        }
        Files.write(folder.resolve("application.yml"), rubbish);
        assertThat(Run.of("scan", "--offline", folder.toString()).err()).isEmpty();
    }

    @Test
    void severalTargetsGiveOneModelEachAndKeepTheNamesAsked() throws IOException {
        Run run = Run.of(
                "check",
                "--offline",
                "--format",
                "json",
                "meta-llama/Llama-3.1-8B-Instruct",
                "ollama:llama3.1:8b",
                "openai:gpt-4o");
        JsonNode models = new ObjectMapper().readTree(run.out()).path("models");
        assertThat(models.findValuesAsText("id")).contains("meta-llama/Llama-3.1-8B-Instruct", "openai:gpt-4o");
        assertThat(models.size()).isEqualTo(2);
        assertThat(models.path(0).path("sightings").findValuesAsText("raw"))
                .containsExactlyInAnyOrder("meta-llama/Llama-3.1-8B-Instruct", "ollama:llama3.1:8b");
    }
}
