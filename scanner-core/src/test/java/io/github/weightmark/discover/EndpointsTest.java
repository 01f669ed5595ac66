package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers at an address, and which entries it counts for. */
class EndpointsTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());
    private static final Endpoints ENDPOINTS = new Endpoints(Knowledge.bundled(), RULES);
    private static final Classes CLASSES = new Classes(Knowledge.bundled(), RULES);
    private static final String OLLAMA = "http://localhost:11434";

    @ParameterizedTest
    @CsvSource({
        "base-url, true",
        "baseUrl, true",
        "OPENAI_BASE_URL, true",
        "api_base, true",
        "endpoint, true",
        "host, true",
        "model, false",
        "url-path, false",
        "'', false"
    })
    void aKeyMayHoldAnAddress(String name, boolean does) {
        assertThat(ENDPOINTS.isKey(name)).isEqualTo(does);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "http://localhost:11434, ollama",
                "http://localhost:11434/v1, ollama",
                "https://openrouter.ai/api/v1, openrouter",
                "https://api.openai.com/v1, openai",
                "https://api.groq.com/openai/v1, groq",
                "${BASE:https://openrouter.ai/api}, openrouter",
                "${BASE}, -",
                "https://llm.example.com/v1, -",
                "https://api.openai.com.example.com/v1, -",
                "https://example.com/?u=api.openai.com, -",
                "localhost, -",
                "~~, -"
            })
    void anAddressTellsWhoAnswers(String address, String provider) {
        assertThat(ENDPOINTS.provider(address)).isEqualTo(provider);
    }

    @Test
    void anAddressCountsBesideAndBelowItAndNowhereElse() {
        List<Entry> entries = List.of(
                entry("a.url", OLLAMA, 1),
                entry("a.model", "x", 1),
                entry("a.b.model", "x", 2),
                entry("c.model", "x", 3),
                entry("model", "x", 0));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);

        assertThat(entries.stream().map(neighbours::server)).containsExactly("ollama", "ollama", "ollama", null, null);
    }

    @Test
    void theNearestAddressCounts() {
        List<Entry> entries = List.of(
                entry("url", "https://openrouter.ai/api", 0),
                entry("a.url", OLLAMA, 1),
                entry("a.model", "x", 1),
                entry("b.model", "x", 2));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);

        assertThat(neighbours.server(entries.get(2))).isEqualTo("ollama");
        assertThat(neighbours.server(entries.get(3))).isEqualTo("openrouter");
    }

    @Test
    void anAddressOfAnotherItemOfTheSameListDoesNotCount() {
        List<Entry> entries =
                List.of(entry("models.url", OLLAMA, 1), entry("models.model", "x", 1), entry("models.model", "x", 2));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);

        assertThat(neighbours.server(entries.get(1))).isEqualTo("ollama");
        assertThat(neighbours.server(entries.get(2))).isNull();
    }

    @Test
    void theRevisionIsThatOfTheSameMapping() {
        List<Entry> entries = List.of(
                entry("a.model", "x", 1),
                entry("a.revision", "abc", 1),
                entry("b.model", "x", 2),
                entry("c.model", "x", 3),
                entry("c.revision", "def", 3),
                entry("c.dataset_name", "rows", 3),
                entry("c.model_revision", "ghi", 3));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);
        List<String> keys = List.of("revision", "model_revision");

        assertThat(neighbours.revision(entries.get(0), keys)).isEqualTo("abc");
        assertThat(neighbours.revision(entries.get(2), keys)).isNull();
        assertThat(neighbours.revision(entries.get(3), keys)).isEqualTo("ghi");
    }

    @Test
    void aValueBesideItMayMakeItSomethingElse() {
        List<Entry> entries = List.of(
                entry("a.repo", "x", 1),
                entry("a.repo_type", "dataset", 1),
                entry("b.repo", "x", 2),
                entry("b.repo_type", "model", 2));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);

        assertThat(neighbours.hasAny(entries.get(0), Map.of("repo_type", "dataset")))
                .isTrue();
        assertThat(neighbours.hasAny(entries.get(2), Map.of("repo_type", "dataset")))
                .isFalse();
        assertThat(neighbours.hasAny(entries.get(0), Map.of())).isFalse();
    }

    @Test
    void aClassBesideItTellsTheProvider() {
        List<Entry> entries = List.of(
                entry("x.class", "dev.langchain4j.model.ollama.OllamaChatModel", 1),
                entry("x.config.model-name", "y", 2),
                entry("z.config.model-name", "y", 3));
        Neighbours neighbours = new Neighbours(entries, ENDPOINTS, CLASSES);

        assertThat(neighbours.provider(entries.get(1))).isEqualTo("ollama");
        assertThat(neighbours.provider(entries.get(2))).isNull();
    }

    @Test
    void keysThatGoOnWithoutEndHaveNoNeighbours() {
        String deep = "a.".repeat(100);
        List<Entry> entries = List.of(entry(deep + "url", OLLAMA, 1), entry(deep + "model", "x", 1));

        assertThat(new Neighbours(entries, ENDPOINTS, CLASSES).server(entries.get(1)))
                .isNull();
    }

    private static Entry entry(String key, String value, int group) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return new Entry(KeyPath.of(key), last, value, 0, null, 0, group);
    }
}
