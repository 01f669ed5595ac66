package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ByteMatcherTest {

    private static final ByteMatcher MATCHER =
            new ByteMatcher(Map.of("model", 1, "llama", 2, "huggingface.co/", 4, "del:", 8));

    @Test
    void wordsAreFoundWithoutCaseWhereverTheyStand() {
        for (String before : new String[] {"", "x", "mo", "mod", "modmodmod", "llamll"}) {
            assertThat(find(before + "MoDel")).isEqualTo(1);
            assertThat(find(before + "llama and model")).isEqualTo(3);
        }
    }

    @Test
    void wordsThatOverlapAreAllFound() {
        assertThat(find("model: x")).isEqualTo(9);
    }

    @Test
    void partsOfWordsAreNothing() {
        assertThat(find("mode llam huggingface.c odel")).isZero();
        assertThat(find("")).isZero();
        assertThat(find("mod")).isZero();
    }

    @Test
    void nothingBehindTheLengthCounts() {
        byte[] text = "xxx model".getBytes(StandardCharsets.UTF_8);

        assertThat(MATCHER.find(text, text.length - 1, bits -> false)).isZero();
        assertThat(MATCHER.find(text, text.length, bits -> false)).isEqualTo(1);
    }

    @Test
    void itStopsWhenEnoughIsFound() {
        byte[] text = "model llama".getBytes(StandardCharsets.UTF_8);

        assertThat(MATCHER.find(text, text.length, bits -> (bits & 1) != 0)).isEqualTo(1);
    }

    @Test
    void itFindsWhatALoopOverAllWordsFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Map<String, Integer> words = new TreeMap<>();
            for (int i = 0; i < 8; i++) {
                words.put(random(random, 4 + random.nextInt(3)), 1 << i);
            }
            String text = random(random, 200);
            int expected = words.entrySet().stream()
                    .filter(word -> text.toLowerCase(Locale.ROOT).contains(word.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .reduce(0, (one, other) -> one | other);

            byte[] bytes = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            assertThat(new ByteMatcher(words).find(bytes, bytes.length, bits -> false))
                    .as(words + " in " + text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aWordThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> new ByteMatcher(Map.of("llm", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The word llm is shorter than 4 bytes.");
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int find(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return MATCHER.find(bytes, bytes.length, bits -> false);
    }
}
