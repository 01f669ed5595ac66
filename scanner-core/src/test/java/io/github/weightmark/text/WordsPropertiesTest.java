package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the words of any text. */
class WordsPropertiesTest {

    private static final List<String> PARTS = List.of(
            "word", "Word", "it's", "non-", "sub-", "-", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", ".", ",", ";",
            "(a)", "1.", "1.2 ", "<br>", "<year>", "&amp;", "[x](y)", "“q”", "**", "©", "许可", "。", "１２", "\u00AD",
            "\u200B", "\u2029", "e.g.", "é", "U.S.", "$5", "#", "> ", "```");

    @Test
    void placesAscendAndLieInTheText() {
        for (int seed = 0; seed < 500; seed++) {
            String text = random(seed);
            Words words = Words.of(text);
            int last = 0;
            for (int i = 0; i < words.count(); i++) {
                assertThat(words.start(i)).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                assertThat(words.end(i)).isGreaterThan(words.start(i)).isLessThanOrEqualTo(text.length());
                assertThat(words.word(i)).isNotBlank();
                last = words.end(i);
            }
        }
    }

    @Test
    void linesAreTheLinesOfTheText() {
        for (int seed = 0; seed < 500; seed++) {
            String text = random(seed);
            Words words = Words.of(text);
            for (int i = 0; i < words.count(); i++) {
                long line = 1
                        + text.substring(0, words.start(i))
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                assertThat((long) words.line(i)).as("seed %d word %d", seed, i).isEqualTo(line);
            }
        }
    }

    @Test
    void sentencesNeverDecrease() {
        for (int seed = 0; seed < 500; seed++) {
            Words words = Words.of(random(seed));
            for (int i = 1; i < words.count(); i++) {
                assertThat(words.sentence(i)).isGreaterThanOrEqualTo(words.sentence(i - 1));
            }
        }
    }

    @Test
    void theSameTextHasTheSameWords() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(Words.of(random(seed)).hashes())
                    .isEqualTo(Words.of(random(seed)).hashes());
        }
    }

    @Test
    void caseDoesNotMatter() {
        for (int seed = 0; seed < 100; seed++) {
            String text = random(seed).replaceAll("[éU.S]", "");
            assertThat(Words.of(text.toUpperCase(java.util.Locale.ROOT)).count())
                    .isEqualTo(Words.of(text).count());
        }
    }

    @Test
    void whoReadsTheHashesCannotChangeThem() {
        Words words = Words.of("one two");
        words.hashes()[0] = 7;
        assertThat(words.hash(0)).isEqualTo(WordHash.of("one"));
    }

    @Test
    void anEmptyTextHasNoWords() {
        assertThat(Words.of("").count()).isZero();
        assertThat(Words.of(" \n ... \n").count()).isZero();
    }

    @Test
    void abbreviationsEndNoSentence() {
        for (String short1 : List.of("Inc.", "Corp.", "Ltd.", "No.", "U.S.", "e.g.", "Art.")) {
            Words words = Words.of("Acme " + short1 + " Zebra");
            assertThat(words.sentence(words.count() - 1)).as(short1).isZero();
        }
        Words words = Words.of("Acme sells. Zebras run");
        assertThat(words.sentence(words.count() - 1)).isOne();
    }

    private static String random(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }
}
