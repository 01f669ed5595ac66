package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.List;

/** One part of a pattern. */
sealed interface Element {

    /** One of several phrases, each a sequence of word hashes. */
    record Phrases(List<int[]> choices, boolean optional) implements Element {

        /** The word after the phrase of {@code choice} that begins at {@code at}, or -1. */
        static int end(Words words, int at, int[] choice) {
            if (at + choice.length > words.count()) {
                return -1;
            }
            for (int i = 0; i < choice.length; i++) {
                if (words.hash(at + i) != choice[i]) {
                    return -1;
                }
            }
            return at + choice.length;
        }
    }

    /** Up to {@code most} words of the same sentence. */
    record Gap(int most) implements Element {}

    /** A quotation mark right before the next word. */
    record Mark() implements Element {}

    /** A value to be read. */
    record Slot(String name, Kind kind) implements Element {

        enum Kind {
            NUMBER,
            MONEY,
            QUOTED,
            WORDS
        }
    }
}
