package io.github.weightmark.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Looks for many words in bytes at once, in one pass and without case, so that most files need not be decoded at all.
 *
 * <p>A text is cut into {@linkplain Gram grams} of four bytes, and each is looked up once: wherever a word stands, one of
 * the grams it lies in holds enough of it to tell. Only where the table says so are words compared. The lookups do not wait
 * for each other, as the states of an automaton would.
 */
final class ByteMatcher {

    private static final int[] KNOWN =
            Gram.WAYS.stream().mapToInt(known -> known.of(-1)).toArray();
    private static final int MIX = 0x9E3779B1;
    private static final int HASH_BITS = 14;
    /** Bytes before a gram that are compared with it at once. */
    private static final int BEFORE = 2;

    private static final int LETTER = 0x1F;

    /** For every gram in which ways it may be part of a word: a bit for each {@link Gram.Known}. */
    private final byte[] table = new byte[1 << Gram.CODE];

    /** Where in the arrays that follow the grams of a hash begin; those of the next hash begin where they end. */
    private final int[] first = new int[(1 << HASH_BITS) + 1];

    private final Word[] words;
    /** What of the eight bytes around its gram a word knows, in an array of its own for the sake of speed. */
    private final long[] masks;

    private final long[] letters;

    /** @param bits word → what it tells */
    ByteMatcher(Map<Anchor, Integer> bits) {
        List<Word> all = new ArrayList<>();
        bits.forEach((anchor, told) -> {
            byte[] text = folded(anchor.text());
            for (int phase = 0; phase < Gram.BYTES; phase++) {
                all.add(Word.of(anchor, text, told, Gram.telling(text, phase)));
            }
        });
        all.forEach(word -> word.gram.enter(table));
        all.sort(Comparator.comparingInt(word -> word.hash));
        words = all.toArray(new Word[0]);
        masks = all.stream().mapToLong(word -> word.mask).toArray();
        letters = all.stream().mapToLong(word -> word.letters).toArray();
        all.forEach(word -> first[word.hash + 1]++);
        for (int hash = 0; hash < 1 << HASH_BITS; hash++) {
            first[hash + 1] += first[hash];
        }
    }

    /**
     * The bits of the words that stand in a text; stops as soon as {@code enough} holds.
     *
     * @param wanted bits of the words that are looked for
     * @param enough tells whether more words would change nothing
     */
    int find(Bytes text, int wanted, Enough enough) {
        int found = 0;
        long[] eights = text.eights();
        int rounds = (text.length() + Long.BYTES - 1) / Long.BYTES;
        for (int round = 0; round < rounds; round++) {
            long eight = eights[round];
            long codes = Gram.codes(eight);
            int one = table[(int) codes];
            int other = table[(int) (codes >>> Integer.SIZE)];
            if ((one | other) == 0) {
                continue;
            }
            int at = round * Long.BYTES;
            long before = round == 0 ? 0 : eights[round - 1];
            long around = before >>> Long.SIZE - BEFORE * Byte.SIZE | eight << BEFORE * Byte.SIZE;
            found |= at(one, (int) eight, around, at, text, wanted & ~found);
            around = eight >>> BEFORE * Byte.SIZE | eights[round + 1] << Long.SIZE - BEFORE * Byte.SIZE;
            found |= at(other, (int) (eight >>> Integer.SIZE), around, at + Gram.BYTES, text, wanted & ~found);
            if (found != 0 && enough.holds(found)) {
                return found;
            }
        }
        return found;
    }

    /**
     * The bits of the words that four bytes are part of.
     *
     * @param ways how they may be, as the table says
     * @param around the same with {@link #BEFORE} bytes before and as many behind
     * @param at where the four begin
     */
    private int at(int ways, int four, long around, int at, Bytes text, int wanted) {
        int found = 0;
        for (int left = ways; left != 0; left &= left - 1) {
            int way = Integer.numberOfTrailingZeros(left);
            int hash = hash(way, four & KNOWN[way]);
            for (int i = first[hash]; i < first[hash + 1]; i++) {
                if ((around & masks[i]) == letters[i]) {
                    found |= words[i].at(text, at, wanted);
                }
            }
        }
        return found;
    }

    private static int hash(int way, int letters) {
        return (letters + way) * MIX >>> Integer.SIZE - HASH_BITS;
    }

    private static byte lower(byte c) {
        return c >= 'A' && c <= 'Z' ? (byte) (c + 'a' - 'A') : c;
    }

    private static byte[] folded(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = lower(bytes[i]);
        }
        return bytes;
    }

    /** Whether nothing more needs to be found. */
    interface Enough {
        boolean holds(int found);
    }

    /**
     * A word, by one of the grams it may be seen by.
     *
     * @param mask of {@code letters}, those that are the word's
     * @param letters five bits of each of the eight bytes around the gram
     */
    private record Word(Anchor anchor, byte[] text, int bits, Gram gram, int hash, long mask, long letters) {

        static Word of(Anchor anchor, byte[] text, int bits, Gram gram) {
            long mask = 0;
            long letters = 0;
            for (int i = Long.BYTES - 1; i >= 0; i--) {
                int at = gram.offset() - BEFORE + i;
                boolean has = at >= 0 && at < text.length;
                mask = mask << Byte.SIZE | (has ? LETTER : 0);
                letters = letters << Byte.SIZE | (has ? text[at] & LETTER : 0);
            }
            int hash = ByteMatcher.hash(gram.known().ordinal(), gram.letters());
            return new Word(anchor, text, bits, gram, hash, mask, letters);
        }

        /** @param at where the gram stands */
        int at(Bytes text, int at, int wanted) {
            return (bits & wanted) != 0 && standsAt(text.text(), at, text.length()) ? bits : 0;
        }

        private boolean standsAt(byte[] bytes, int at, int length) {
            int from = at - gram.offset();
            int to = from + text.length;
            if (from < 0 || to > length) {
                return false;
            }
            for (int i = 0; i < text.length; i++) {
                if (lower(bytes[from + i]) != text[i]) {
                    return false;
                }
            }
            return anchor.fits(bytes, from, to, length);
        }
    }
}
