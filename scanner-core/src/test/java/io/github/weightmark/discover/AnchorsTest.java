package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

    private static final Anchors ANCHORS = new Anchors(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()));

    private static final FileForms FORMS =
            new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODEL_NAME = 'mistralai/Mistral-7B-v0.3'",
                "model: gpt-4o",
                "llm = 'phi3:mini'",
                "x.from_pretrained(path)",
                "new AllMiniLmL6V2EmbeddingModel()",
                "spring.ai.openai.chat.options.model=in-house",
                "base_model: house/own",
                "ollama pull house/own",
                "models = [{id: 'Qwen/Qwen3-8B'}]",
            })
    void aPlaceWithAValueIsASign(String text) {
        assertThat(signs(text) & Anchors.SURE).isEqualTo(Anchors.SURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://huggingface.co/a/b", "hf://a/b", "djl://ai.djl.x", "http://x.example/a.gguf"})
    void theBeginningOfAnAddressIsASign(String text) {
        assertThat(signs(text) & Anchors.ADDRESS).isEqualTo(Anchors.ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model.addAttribute(\"owner\", owner);",
                "The llama is an animal.",
                "int model = 3;",
                "See https://example.org/index.html for more.",
                "weights.gguf",
            })
    void oneOfTheTwoAloneIsNone(String text) {
        assertThat(signs(text) & Anchors.SURE).isNotEqualTo(Anchors.SURE);
        assertThat(signs(text) & Anchors.ADDRESS).isZero();
    }

    /** A rule that somebody adds must not need a word in any list for its files to be read. */
    @Test
    void everyExampleOfEveryRuleHoldsASign() {
        for (DiscoveryRule rule : DiscoveryRules.of(Knowledge.bundled()).all()) {
            List<Examples.Example> examples =
                    rule.examples() == null ? List.of() : rule.examples().match();
            for (Examples.Example example : examples) {
                byte[] text = example.text().getBytes(StandardCharsets.UTF_8);
                assertThat(FORMS.mayHold(example.name(), text, text.length))
                        .as(rule.file() + " " + example.name())
                        .isTrue();
            }
        }
    }

    private static int signs(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ANCHORS.in(bytes, bytes.length);
    }
}
