package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aFolderIsNotAText() {
        assertThat(Run.of("identify", folder.toString()).out()).contains("cannot be read: it is a folder.");
    }

    @Test
    void anUnknownFormatNamesTheValidOnes() {
        assertThat(Run.of("identify", "--format", "yaml", "x"))
                .isEqualTo(new Run(2, "", "weightmark: Unknown format \"yaml\". Valid: console, json.\n"));
    }
}
