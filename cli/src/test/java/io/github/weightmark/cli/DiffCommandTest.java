package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir
    Path folder;

    @Test
    void twoFilesAreComparedWordByWord() throws IOException {
        Path a = Files.writeString(folder.resolve("a"), "You may use the model.\nThis is the second line of it.\n");
        Path b = Files.writeString(folder.resolve("b"), "You may use THE model.\nThis is the third line of it.\n");
        Run run = Run.of("diff", "--format", "json", a.toString(), b.toString());
        JsonNode words = new ObjectMapper().readTree(run.out()).path("words");
        assertThat(words).hasSize(1);
        assertThat(words.path(0).toString())
                .isEqualTo("{\"kind\":\"changed\",\"a\":{\"startLine\":2,\"endLine\":2,\"text\":\"second\"},"
                        + "\"b\":{\"startLine\":2,\"endLine\":2,\"text\":\"third\"}}");
        assertThat(run.code()).isZero();
        assertThat(Run.of("diff", a.toString(), a.toString()).out()).contains("The same clauses and the same words");
    }

    @Test
    void twoLicencesAreComparedClauseByClause() {
        Run run = Run.of("diff", "llama3.1", "llama3");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("  only in b   output-training-ban (restricts)\n")
                .contains("Word by word needs");
    }

    @Test
    void anUnknownNameIsAUsageErrorAndAMissingFileIsNoAnswer() {
        Run run = Run.of("diff", "mitt", "mit");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("weightmark: There is no file and no licence called \"mitt\". Nearest: ");
        assertThat(Run.of("diff", folder + "/gone", "mit").code()).isEqualTo(3);
    }
}
