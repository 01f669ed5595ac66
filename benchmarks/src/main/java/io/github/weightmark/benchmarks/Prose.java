package io.github.weightmark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts of invented words: the same seed gives the same text. */
final class Prose {

    private static final String[] SYLLABLES =
            "ba de fi go ku la me ni po ru sa te vi wo zu dra plo ste gri sko".split(" ");
    private static final String[] SMALL = "the of and to a in that is for or with by as this any not may".split(" ");
    private static final int VOCABULARY = 5000;
    private static final int WORDS_IN_SENTENCE = 18;
    private static final int SENTENCES_IN_PARAGRAPH = 5;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Prose(long seed) {
        random = new Random(seed);
        for (int i = 0; i < VOCABULARY; i++) {
            StringBuilder word = new StringBuilder();
            for (int part = random.nextInt(3) + 1; part >= 0; part--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
    }

    String word() {
        return random.nextInt(3) == 0 ? SMALL[random.nextInt(SMALL.length)] : words.get(random.nextInt(VOCABULARY));
    }

    /** Sentences and paragraphs of at least so many characters. */
    String text(int characters) {
        StringBuilder text = new StringBuilder(characters + 100);
        for (int word = 1; text.length() < characters; word++) {
            text.append(word());
            boolean sentence = word % WORDS_IN_SENTENCE == 0;
            boolean paragraph = word % (WORDS_IN_SENTENCE * SENTENCES_IN_PARAGRAPH) == 0;
            text.append(paragraph ? ".\n\n" : sentence ? ".\n" : " ");
        }
        return text.toString();
    }

    List<String> texts(int count, int characters) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(characters));
        }
        return texts;
    }
}
