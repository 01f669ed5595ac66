package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPathTest {

    /** Segments are parted by spaces; {@code -} stands for an empty one. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "a, a",
                "a.b, a b",
                "spring.ai.openai-sdk.chat, spring ai openaisdk chat",
                "modelName, modelname",
                "MODEL_NAME, modelname",
                "a[0].b, a b",
                "a[0][1], a",
                "a[x.y].b, a b",
                "a[0, a",
                "a.\"b.c\".d, a b.c d",
                "a.\"b[0]\", a b[0]",
                "\"a.b\", a.b",
                "a..b, a - b",
                ".a, - a",
                "a., a -",
                "_, -",
                "~~, -"
            })
    void aKeyIsCutAtItsDots(String key, String segments) {
        assertThat(KeyPath.of(key)).isEqualTo(segments(segments));
    }

    @ParameterizedTest
    @CsvSource({"SPRING_AI_OPENAI_MODEL, spring ai openai model", "model, model", "A__B, a - b"})
    void aVariableIsCutAtItsUnderscores(String name, String segments) {
        assertThat(KeyPath.ofVariable(name)).isEqualTo(segments(segments));
    }

    private static List<String> segments(String told) {
        return List.of(told.split(" ")).stream()
                .map(segment -> segment.equals("-") ? "" : segment)
                .toList();
    }
}
