package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyFileGetsAnEntryInTheOrderAsked() throws IOException {
        Path text = Files.writeString(folder.resolve("b.txt"), "Nothing that is a licence.\n");
        Path gone = folder.resolve("a.txt");
        Run run = Run.of("identify", "--format", "json", text.toString(), gone.toString());
        JsonNode files = new ObjectMapper().readTree(run.out()).path("files");
        assertThat(files.findValuesAsText("path")).containsExactly(text.toString(), gone.toString());
        assertThat(files.path(1).path("documents").isArray()).isTrue();
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void aMissingFileSaysSoAndIsNeverAPass() {
        Path gone = folder.resolve("gone.txt");
        Run run = Run.of("identify", gone.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().replaceAll("\\s+", " "))
                .isEqualTo(gone + " ? " + gone + " cannot be read: it does not exist. "
                        + "→ Check the name, and that you may read the file. ");
    }

    @Test
    void aFolderWithoutLicencesSaysSoAndIsNeverAPass() throws IOException {
        Files.writeString(folder.resolve("app.py"), "print()");
        Run run = Run.of("identify", folder.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(folder + " is a folder without a file that is called like a licence. → Name the files");
    }

    @Test
    void aFolderGivesItsLicencesByName() throws IOException {
        Files.createDirectories(folder.resolve("licenses"));
        Files.createDirectories(folder.resolve(".git"));
        for (String name :
                List.of("USE_POLICY.md", "COPYING", "licenses/x.txt", ".git/LICENSE", "app.py", "notes.txt")) {
            Files.writeString(folder.resolve(name), "Some words.");
        }
        Run run = Run.of("identify", "--format", "json", folder.toString());
        assertThat(new ObjectMapper().readTree(run.out()).path("files").findValuesAsText("path"))
                .containsExactly(
                        folder.resolve("COPYING").toString(),
                        folder.resolve("USE_POLICY.md").toString(),
                        folder.resolve("licenses/x.txt").toString());
        assertThat(run.code()).isZero();
    }

    @Test
    void standardInputIsReadOnceOnly() {
        byte[] text = "Whoever reads this may smile.".getBytes(StandardCharsets.UTF_8);
        Run run = Run.with(Run.CLEAN, new ByteArrayInputStream(text), "identify", "-");
        assertThat(run.out()).startsWith("-\n  licence     none that we know (line 1)");
        assertThat(run.code()).isZero();
        assertThat(Run.of("identify", "-", "-").err())
                .isEqualTo("weightmark: Standard input can be read once only. Give - one time.\n");
    }

    @Test
    void emptyBinaryLargeAndBrokenFilesAreFindings() throws IOException {
        assertUnread("empty.txt", new byte[0], " holds no words.");
        assertUnread("x.bin", new byte[] {0, 1, 2, 0, 9}, " is a binary file, not a text.");
        assertUnread("large.txt", new byte[5 << 20], " has 5242880 bytes, more than the 4194304");
        assertUnread("x.pdf", "%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8), "x.pdf");
    }

    private void assertUnread(String name, byte[] content, String message) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Run run = Run.of("identify", "--format", "json", file.toString());
        JsonNode answer = new ObjectMapper().readTree(run.out()).path("files").path(0);
        assertThat(answer.path("problems").path(0).path("message").asText()).contains(message);
        assertThat(answer.path("documents").isEmpty()).isTrue();
        assertThat(run.code()).isEqualTo(3);
    }

    @Test
    void lostCharactersAreTold() {
        assertThat(Garbled.addTo(List.of(), "a.txt", "a.txt", "caf\uFFFD")
                        .get(0)
                        .message())
                .isEqualTo("a.txt holds 1 character that cannot be decoded; the words around are not compared.");
        assertThat(Garbled.addTo(List.of(), "a.txt", "a.txt", "café")).isEmpty();
    }

    @Test
    void progressNeverGoesBack() {
        StringWriter shown = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(shown), true, 100)) {
            progress.to(50);
            progress.to(20);
            progress.to(100);
        }

        assertThat(shown.toString()).contains("] 50/100", "] 100/100").endsWith(" \r");
    }

    @Test
    void progressIsForTerminalsAndLeavesNothingBehind() {
        StringWriter shown = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(shown), true, 2)) {
            progress.step();
            progress.step();
        }
        assertThat(shown.toString())
                .contains("[###############---------------] 1/2")
                .endsWith(" \r");
        StringWriter hidden = new StringWriter();
        try (Progress progress = new Progress(new PrintWriter(hidden), false, 2)) {
            progress.step();
        }
        assertThat(hidden.toString()).isEmpty();
    }

    @Test
    void anUnknownFormatNamesTheValidOnes() {
        assertThat(Run.of("identify", "--format", "yaml", "x"))
                .isEqualTo(new Run(2, "", "weightmark: Unknown format \"yaml\". Valid: console, json.\n"));
    }
}
