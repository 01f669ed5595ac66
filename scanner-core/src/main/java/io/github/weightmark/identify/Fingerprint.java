package io.github.weightmark.identify;

import java.util.BitSet;

/**
 * A known licence as an ordered sequence of one-way word hashes: enough to compare a text with it word by word, not
 * enough to read it.
 *
 * @param license licence id
 * @param words hashes of {@link io.github.weightmark.text.WordHash}; a value from 1 to {@link #MAX_GAP} is a
 *     replaceable part that stands for up to so many words
 * @param optional words that a text may leave out
 * @param role what the text is to the licence
 */
public record Fingerprint(String license, int[] words, BitSet optional, Role role) {

    /** What a text is to the licence whose id it has. */
    public enum Role {
        /** The licence itself. */
        LICENSE,
        /** Words added to a licence, which may repeat the notice of the licence they are for. */
        EXCEPTION,
        /** The notice at the head of a source file that puts it under the licence. */
        NOTICE
    }

    /** The longest replaceable part, in words. */
    public static final int MAX_GAP = 63;

    /** Up to this length a replaceable part is one of the alternatives of the SPDX list; longer ones hold any name. */
    public static final int MAX_CHOICE = 15;

    /** Up to this length a replaceable part must not be left out. */
    public static final int MAX_NEEDED = 7;

    /** A licence itself. */
    public Fingerprint(String license, int[] words, BitSet optional) {
        this(license, words, optional, Role.LICENSE);
    }

    public int size() {
        return words.length;
    }

    /** Whether position {@code i} is a replaceable part. */
    public boolean isGap(int i) {
        return words[i] >>> 6 == 0;
    }

    /** Whether position {@code i} stands for any name. */
    boolean isName(int i) {
        return isGap(i) && words[i] > MAX_CHOICE;
    }

    /** Whether position {@code i} stands for alternatives, one of which must be there. */
    boolean isNeeded(int i) {
        return isGap(i) && words[i] <= MAX_NEEDED;
    }

    /** Whether a text of this licence must have word {@code i}. */
    boolean isRequired(int i) {
        return !isGap(i) && !optional.get(i);
    }
}
