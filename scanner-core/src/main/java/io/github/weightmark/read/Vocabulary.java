package io.github.weightmark.read;

import io.github.weightmark.text.Words;

/** The words of a text or sentence as a set of bits: rules out, before anything is compared, patterns that cannot match. */
final class Vocabulary {

    private static final int BITS_OF_TEXT = 1 << 16;
    private static final int BITS_OF_SENTENCE = 1 << 12;

    private final long[] bits;
    private final int mask;

    private Vocabulary(Words words, int from, int to, int size) {
        bits = new long[size >>> 6];
        mask = size - 1;
        for (int i = from; i < to; i++) {
            int bit = words.hash(i) & mask;
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    static Vocabulary ofText(Words words) {
        return new Vocabulary(words, 0, words.count(), BITS_OF_TEXT);
    }

    /** Of the words from {@code at} to the end of their sentence. */
    static Vocabulary ofSentence(Words words, int at) {
        int to = at;
        while (to < words.count() && words.sentence(to) == words.sentence(at)) {
            to++;
        }
        return new Vocabulary(words, at, to, BITS_OF_SENTENCE);
    }

    /** {@code false} when some part of {@code pattern} has no phrase whose words all stand in the text. */
    boolean mayHold(Pattern pattern) {
        for (Element element : pattern.elements()) {
            if (element instanceof Element.Phrases phrases && !phrases.optional() && !mayHold(phrases)) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHold(Element.Phrases phrases) {
        for (int[] choice : phrases.choices()) {
            if (mayHold(choice)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(int[] choice) {
        for (int word : choice) {
            int bit = word & mask;
            if ((bits[bit >>> 6] >>> bit & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
