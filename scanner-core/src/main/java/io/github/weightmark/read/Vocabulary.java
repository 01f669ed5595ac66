package io.github.weightmark.read;

import io.github.weightmark.text.Words;

/** The words of one text as a set of bits: rules out, before anything is compared, patterns that cannot match it. */
final class Vocabulary {

    private static final int MASK = (1 << 16) - 1;

    private final long[] bits = new long[(MASK + 1) >>> 6];

    Vocabulary(Words words) {
        for (int i = 0; i < words.count(); i++) {
            int bit = words.hash(i) & MASK;
            bits[bit >>> 6] |= 1L << bit;
        }
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
            int bit = word & MASK;
            if ((bits[bit >>> 6] >>> bit & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
