package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPatternTest {

    @ParameterizedTest
    @CsvSource({
        "*, huggingface, org/name",
        "org/name, huggingface, org/name",
        "ORG/Name, huggingface, org/nAME",
        "org/*, huggingface, org/name",
        "*/name, huggingface, org/name",
        "o*g/n*e, huggingface, org/name",
        "huggingface:org/*, huggingface, org/name",
        "pkg:huggingface/org/name, huggingface, org/name",
        "openai:*, openai, gpt-4o",
        "file:modelle/grösse*, file, Modelle/GRÖSSE.gguf",
        "file:МОДЕЛЬ*, file, модель.gguf",
        "a.c/(x)[y], huggingface, a.c/(x)[y]",
    })
    void aPatternMeansTheWholeNameInAnyCase(String pattern, String provider, String id) {
        assertThat(ModelPattern.of(pattern).matches(ModelRef.of(provider, id))).isTrue();
        assertThat(ModelPattern.of(pattern).matches(ModelRef.of(provider, id).at("v1")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', huggingface, org/name",
        "org, huggingface, org/name",
        "org/nam, huggingface, org/name",
        "org/name-2, huggingface, org/name",
        "org/*x, huggingface, org/name",
        "gpt-4o, openai, gpt-4o",
        "ollama:gpt-4o, openai, gpt-4o",
        "a.c/x, huggingface, abc/x",
        "org/name?, huggingface, org/nam",
        "pkg:huggingface/org, huggingface, org/name",
    })
    void anyOtherNameIsNotMeant(String pattern, String provider, String id) {
        assertThat(ModelPattern.of(pattern).matches(ModelRef.of(provider, id))).isFalse();
    }
}
