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

    @Test
    void twoLicencesOfTheSpdxListAreComparedWordByWord() throws IOException {
        JsonNode words = json("MIT", "MIT-0").path("words");
        assertThat(words.toString())
                .contains("\"text\":\"subject to the following conditions")
                .doesNotContain("?");
        assertThat(words.findValuesAsText("startLine")).containsOnly("0");
        String places = "<...> is a place where copies may differ: a name, a year, a title\n";
        assertThat(Run.of("diff", "MIT", "MIT-0").out()).contains(places);
        assertThat(Run.of("diff", "MIT", "MIT").out()).doesNotContain(places);
        assertThat(Run.of("diff", "GPL-2.0-only", "GPL-2.0-or-later").out())
                .endsWith("The same clauses and the same words; case, punctuation and layout aside.\n");
    }

    @Test
    void aFileIsComparedWithAnotherLicenceOfTheSpdxListWordByWord() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "Whoever reads this may smile.\n");
        JsonNode words = json(file.toString(), "ISC").path("words");
        assertThat(words.size()).isPositive();
        assertThat(words.path(0).path("a").path("startLine").asInt()).isEqualTo(1);
        assertThat(words.toString()).contains("for any purpose with or without fee is hereby granted");
    }

    /** The words of other licences are known to nobody but their owners. */
    @Test
    void aFileIsNotComparedWordByWordWithALicenceThatHasNoTextHere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "Whoever reads this may smile.\n");
        assertThat(json(file.toString(), "llama3").path("words").isNull()).isTrue();
        assertThat(Run.of("diff", file.toString(), "llama3").out())
                .contains("Word by word needs two texts: files, licences of the SPDX list, or a file and its licence.");
    }

    @Test
    void aFileAndTheLicenceThatItIsShowWhatOnlyTheLicenceHas() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), isc().replace(" and or distribute", ""));
        JsonNode forth = json(file.toString(), "ISC").path("words");
        assertThat(forth.toString())
                .isEqualTo("[{\"kind\":\"added\",\"a\":{\"startLine\":0,\"endLine\":0,\"text\":\"\"},"
                        + "\"b\":{\"startLine\":0,\"endLine\":0,\"text\":\"and distribute\"}}]");
        assertThat(json("ISC", file.toString())
                        .path("words")
                        .path(0)
                        .path("kind")
                        .asText())
                .isEqualTo("removed");
    }

    @Test
    void aFileThatIsALicenceHasEachClauseOfItsRule() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), isc());
        for (String[] sides : new String[][] {{file.toString(), "ISC"}, {"ISC", file.toString()}}) {
            JsonNode answer = json(sides[0], sides[1]);
            assertThat(answer.path("same").asBoolean()).isTrue();
            assertThat(answer.path("clauses").findValuesAsText("relation")).doesNotContain("only-a", "only-b");
        }
    }

    /** Put together from the words that diff itself shows of the licence: the text is kept nowhere here. */
    private String isc() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "x");
        String text = json(one.toString(), "ISC")
                .path("words")
                .path(0)
                .path("b")
                .path("text")
                .asText();
        return text.replace("<...>", "");
    }

    private static JsonNode json(String a, String b) throws IOException {
        return new ObjectMapper()
                .readTree(Run.of("diff", "--format", "json", a, b).out());
    }
}
