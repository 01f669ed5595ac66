package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteMatcherTest {

    private static final Map<Anchor, Integer> WORDS = Map.of(
            Anchor.anywhere("model"),
            1,
            Anchor.anywhere("llama"),
            2,
            Anchor.anywhere("huggingface.co/"),
            4,
            Anchor.anywhere("del:"),
            8,
            Anchor.anywhere("xqz"),
            16);

    private static final ByteMatcher MATCHER = new ByteMatcher(WORDS);

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
        assertThat(find("mode llam huggingface.c odel xqx")).isZero();
        assertThat(find("")).isZero();
        assertThat(find("mod")).isZero();
    }

    @Test
    void nothingBehindTheLengthCounts() {
        String text = "xxx model";

        assertThat(MATCHER.find(padded(text, 8), -1, bits -> false)).isZero();
        assertThat(MATCHER.find(padded(text, 9), -1, bits -> false)).isEqualTo(1);
    }

    @Test
    void itStopsWhenEnoughIsFound() {
        Bytes text = padded("model ------------ llama", 24);

        assertThat(MATCHER.find(text, -1, bits -> (bits & 1) != 0)).isEqualTo(1);
    }

    @Test
    void whatIsNotWantedIsNotFound() {
        Bytes text = padded("model llama", 11);

        assertThat(MATCHER.find(text, 2, bits -> false)).isEqualTo(2);
    }

    @Test
    void aWordMustFitIntoItsSurroundings() {
        Map<Anchor, Integer> words = Map.of(Anchor.beginning("mpt"), 1);

        assertThat(find(new ByteMatcher(words), "prompt: prompt=")).isZero();
        assertThat(find(new ByteMatcher(words), "prompt: mpt")).isEqualTo(1);
    }

    @Test
    void itFindsWhatALoopOverAllWordsFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Map<Anchor, Integer> words = new LinkedHashMap<>();
            for (int i = 0; i < 8; i++) {
                words.put(Anchor.anywhere(random(random, 3 + random.nextInt(7))), 1 << i);
            }
            String text = random(random, 200);
            int expected = words.entrySet().stream()
                    .filter(word -> text.contains(word.getKey().text()))
                    .mapToInt(Map.Entry::getValue)
                    .reduce(0, (one, other) -> one | other);

            assertThat(find(new ByteMatcher(words), text.toUpperCase(Locale.ROOT)))
                    .as(words + " in " + text)
                    .isEqualTo(expected);
        }
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int find(String text) {
        return find(MATCHER, text);
    }

    private static int find(ByteMatcher matcher, String text) {
        return matcher.find(padded(text, text.length()), -1, bits -> false);
    }

    /** What stands behind the text must not matter. */
    private static Bytes padded(String text, int length) {
        byte[] bytes = (text + "modelllamamodelllama").getBytes(StandardCharsets.US_ASCII);
        return Bytes.of(bytes, length, new long[bytes.length / Long.BYTES]);
    }
}
