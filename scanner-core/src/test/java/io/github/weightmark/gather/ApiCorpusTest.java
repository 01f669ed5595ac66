package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real answers of the Hub, recorded over two years, are read without loss. */
@Tag("corpus")
class ApiCorpusTest {

    @Test
    void everyRecordedAnswerKeepsItsLicenceParentsAndFiles() throws IOException {
        String corpus = System.getProperty("corpus.dir", "");
        Assumptions.assumeFalse(corpus.isEmpty());
        Path folder = Path.of(corpus, "cards", "api");
        Assumptions.assumeTrue(Files.isDirectory(folder));
        List<Path> answers;
        try (Stream<Path> files = Files.list(folder)) {
            answers = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(answers).isNotEmpty();
        for (Path answer : answers) {
            check(answer.getFileName().toString(), Files.readAllBytes(answer));
        }
    }

    private static void check(String name, byte[] bytes) throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes);
        ModelInfo info = ModelInfo.of(bytes, Limits.DEFAULT).orElseThrow(() -> new AssertionError(name));
        assertThat(info.id()).as(name).isEqualTo(json.path("id").asText());
        assertThat(info.commit())
                .as(name)
                .isEqualTo(json.has("sha") ? json.path("sha").asText() : null);
        assertThat(info.identity())
                .as(name)
                .isEqualTo(json.has("_id") ? json.path("_id").asText() : null);
        assertThat(info.tags()).as(name).hasSameSizeAs(all(json.path("tags")));
        assertThat(info.files()).as(name).hasSameSizeAs(all(json.path("siblings")));
        assertThat(info.bases().all())
                .as(name)
                .hasSameSizeAs(all(json.path("baseModels").path("models")));
        assertThat(info.cardData()).as(name).isEqualTo(json.path("cardData"));
    }

    private static List<JsonNode> all(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }
}
