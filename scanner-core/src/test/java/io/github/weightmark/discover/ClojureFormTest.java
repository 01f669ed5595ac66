package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models in Clojure and EDN. */
class ClojureFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                // a name and its value
                "a.clj → (ask {:model \"gpt-4o\" :n 1}) → 15 openai:gpt-4o",
                "a.edn → {:llm/model-params {:model :gpt-4}} → 29 openai:gpt-4",
                "a.cljs → (def chat-model \"llama3:8b\") → 18 ollama:llama3:8b",
                "a.cljc → (let [model-name \"BAAI/bge-m3\"] model-name) → 19 hf:BAAI/bge-m3",
                "a.clj → (ask {:model,¦ \"gpt-4o\"}) → 3 openai:gpt-4o",
                "a.clj → (ask {:car \"gpt\" :title \"gpt-4o\"}) → ~~",
                "a.clj → (def model :gpt-4) → 13 openai:gpt-4",
                "a.clj → (get-in prices [model :embeddings]) → ~~",
                "a.clj → (ask {:model \"roadster\"}) → ~~",
                "a.clj → (ask {:model model :key \"gpt-4o\"}) → ~~",
                "a.clj → (ask {:model-type \"mistral\"}) → ~~",
                // handed to a function
                "a.clj → (llm :gpt-4 {:n 1}) → 7 openai:gpt-4",
                "a.clj → (g/llm :mistral-small) → 9 mistral:mistral-small",
                "a.clj → (chat \"claude-sonnet-4-5\") → 8 anthropic:claude-sonnet-4-5",
                "a.clj → (println \"gpt-4o\") → ~~",
                "a.clj → (defn llm [x] :answer) → ~~",
                "a.clj → (is (= :gpt-4 x)) → ~~",
                "a.clj → (get prices :gpt-4) → ~~",
                "a.clj → {:gpt-4 0.03 :gpt-4o 0.01} → ~~",
                "a.clj → (require '[acme.models :as models]) → ~~",
                // comments and texts
                "a.clj → ; (llm :gpt-4) → ~~",
                "a.clj → (str \"use (llm :gpt-4) or {:model \\\"gpt-4o\\\"}\") → ~~",
                "a.clj → (str \"a \\\\\" \"b\") (llm :gpt-4) → 24 openai:gpt-4"
            })
    void aModelIsFoundWhereItStands(String path, String text, String found) {
        assertThat(Read.brief(path, text)).isEqualTo(found);
    }

    @Test
    void aTestIsATest() {
        assertThat(Read.brief("test/acme/chat_test.clj", "(llm :gpt-4)")).isEqualTo("7 openai:gpt-4 test");
    }

    @Test
    void whatIsNotClosedEndsWithTheFile() {
        assertThat(Read.brief("a.clj", "(llm :gpt-4) \"" + "x".repeat(100_000))).isEqualTo("7 openai:gpt-4");
    }
}
