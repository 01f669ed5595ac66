package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "model, model, true",
        "model, models, false",
        "model, '', false",
        "'', '', true",
        "'', x, false",
        "*, '', true",
        "*, anything, true",
        "*.gguf, a.gguf, true",
        "*.gguf, .gguf, true",
        "*.gguf, a.gguf.part, false",
        "gpt-*, gpt-4o, true",
        "gpt-*, gpt, false",
        "*model*, my-model-name, true",
        "*model*, mode-l, false",
        "a*b, ab, true",
        "a*b, a, false",
        // Beginning and end must not share letters.
        "ab*ba, aba, false",
        "ab*ba, abba, true",
        "*a*a*, a, false",
        "*a*a*, aa, true",
        "a**b, a-b, true",
        "**, '', true",
        "*ab*bc*, abc, false",
        "*ab*bc*, ab-bc, true",
        "a*b*c, abcbc, true"
    })
    void aStarStandsForAnyText(String pattern, String text, boolean matches) {
        assertThat(Wildcard.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void itAgreesWithARegularExpression() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab*", 6);
            String text = random(random, "ab", 8);

            assertThat(Wildcard.matches(pattern, text))
                    .as(pattern + " in " + text)
                    .isEqualTo(Pattern.matches(pattern.replace("*", ".*"), text));
        }
    }

    @Test
    void manyStarsAgainstALongTextEnd() {
        String text = "a".repeat(100_000);

        assertThat(Wildcard.matches("*a".repeat(1_000) + "*b", text)).isFalse();
        assertThat(Wildcard.matches("*a".repeat(1_000) + "*", text)).isTrue();
    }

    @Test
    void whatEveryMatchHoldsIsTheLongestPartBetweenStars() {
        assertThat(Wildcard.longest("*chat*model*")).isEqualTo("model");
        assertThat(Wildcard.longest("first*other")).isEqualTo("first");
        assertThat(Wildcard.longest("whole")).isEqualTo("whole");
        assertThat(Wildcard.longest("*")).isEmpty();
    }

    private static String random(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
