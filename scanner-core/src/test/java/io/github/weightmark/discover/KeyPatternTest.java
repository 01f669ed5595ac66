package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPatternTest {

    @ParameterizedTest
    @CsvSource({
        "spring.ai.openai.chat.options.model, spring.ai.openai.chat.options.model",
        "spring.ai.openai-sdk.chat.model, spring.ai.openaiSdk.chat.model",
        "spring.ai.**.model, spring.ai.openai.chat.options.model",
        "**.model, model",
        "**.model, a.b.model",
        "a.*.model, a.b.model",
        "*_MODEL, CHAT_MODEL",
        "**.*-model, x.chat-model",
        "models.*.model, models.gemma.model"
    })
    void aPatternFitsAKey(String pattern, String key) {
        assertThat(KeyPattern.of(pattern).matches(KeyPath.of(key))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.ai.**.model, spring.ai.openai.chat.options.model-output-name",
        "a.*.model, a.b.c.model",
        "a.*.model, a.model",
        "**.model, a.hub_model_id",
        "*_MODEL, CHAT_MODEL_PATH",
        "models.*.model, services.app.models.gemma.model"
    })
    void anotherKeyDoesNotFit(String pattern, String key) {
        assertThat(KeyPattern.of(pattern).matches(KeyPath.of(key))).isFalse();
    }

    @Test
    void quotesKeepDotsTogetherAndIndexesDoNotCount() {
        assertThat(KeyPath.of("quarkus.\"my.bot\".items[3].Model_Name"))
                .containsExactly("quarkus", "my.bot", "items", "modelname");
        assertThat(KeyPath.of("a[0")).containsExactly("a");
    }

    @Test
    void theLastSegmentIsWhatAnIndexCanUse() {
        assertThat(KeyPattern.of("a.**.model-name").last()).isEqualTo("modelname");
    }

    @ParameterizedTest
    @CsvSource({"*, anything", "a*c, abbc", "a*c, ac", "*model*, my-model-id", "a**b, axb"})
    void aStarStandsForAnyText(String pattern, String text) {
        assertThat(Wildcard.matches(pattern, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a*c, abcd", "abc, ab", "a*b*c, acb"})
    void aStarDoesNotStandForMore(String pattern, String text) {
        assertThat(Wildcard.matches(pattern, text)).isFalse();
    }
}
