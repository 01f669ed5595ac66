package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderTest {

    @Test
    void aPlainTextIsItself() {
        assertThat(Placeholder.resolve(" gpt-4o ")).isEqualTo(new Placeholder("gpt-4o", false));
    }

    @ParameterizedTest
    @CsvSource({
        "${MODEL:gpt-4o}, gpt-4o",
        "${app.model:us.amazon.nova-lite-v1:0}, us.amazon.nova-lite-v1:0",
        "${MODEL:-llama3.1:8b}, llama3.1:8b",
        "${LLM-llama2}, llama2",
        "${A:${B:phi4}}, phi4",
        "${{ vars.MODEL || 'gpt-4o' }}, gpt-4o",
        "${{ secrets.A || vars.B || 'gpt-4o' }}, gpt-4o"
    })
    void aDefaultIsAFallback(String text, String value) {
        assertThat(Placeholder.resolve(text)).isEqualTo(new Placeholder(value, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${MODEL}",
                "$MODEL",
                "$(MODEL_ID)",
                "{{ .Values.model }}",
                "org/${NAME}",
                "${A:${B}}",
                "${app.some-model}",
                "${A:1}-${B:2}",
                "${",
                "${{ vars.MODEL }}",
                "${{ vars.MODEL || vars.OTHER }}",
                "${{ vars.MODEL || 'a' || 'b'",
                "${{ format('a', 'b') || 'a' + 'b' }}",
                "${A:${B:${C:${D:${E:${F:x}}}}}}"
            })
    void whatDependsOnTheOutsideIsNothing(String text) {
        assertThat(Placeholder.resolve(text)).isNull();
    }
}
