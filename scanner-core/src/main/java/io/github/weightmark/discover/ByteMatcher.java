package io.github.weightmark.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for many words in bytes at once, in one pass and without case, so that most files need not be decoded at all.
 *
 * <p>Every {@code stride} bytes, four bytes are looked up in a table: whichever way a word stands, four of its
 * bytes are among those looked up. Only where the table says so are words compared. The lookups do not wait for each other,
 * as the states of an automaton would: a core does more than one in a nanosecond.
 */
final class ByteMatcher {

    /** Bytes looked up together. */
    static final int GRAM = 4;
    /** Bytes between two branches. */
    private static final int ROUND = Long.BYTES;

    private static final int CASE = 0x20202020;
    private static final long EIGHT_CASES = 0x2020202020202020L;
    private static final int MIX = 0x9E3779B1;
    /** Few enough to stay near the core, so many that words seldom share a place. */
    private static final int TABLE_BITS = 17;

    private static final int HASH = Integer.SIZE - TABLE_BITS;
    /** Letters from the most common in source code to the rarest. */
    private static final String COMMON = " etaoinsrlcdpumfghbyvwkxjqz";
    /** What stands in nearly every file. */
    private static final String EVERYWHERE = "string public static private import return class void final function this"
            + " null true false default package version session server service error stream value name type size path"
            + " open load text chat form mode index array list other there where with which their about through comp"
            + " reference engine create search convert converter instance performance event parent component";

    private static final Set<Integer> EVERYDAY_GRAMS = IntStream.rangeClosed(0, EVERYWHERE.length() - GRAM)
            .mapToObj(from -> gram(folded(EVERYWHERE.substring(from, from + GRAM)), 0))
            .collect(Collectors.toUnmodifiableSet());

    private final int stride;
    /** Not 0 where a word may stand; one of eight bits says which four bytes it were. */
    private final byte[] table = new byte[1 << TABLE_BITS];

    private final Word[][] words = new Word[1 << TABLE_BITS][];

    /**
     * @param bits word → what it tells
     * @param stride 1 or 2: with 2 it is twice as fast, and words of three or four letters cost more
     */
    ByteMatcher(Map<Anchor, Integer> bits, int stride) {
        this.stride = stride;
        Map<Integer, List<Word>> byHash = new HashMap<>();
        bits.forEach((anchor, told) -> {
            byte[] text = folded(anchor.text());
            for (int phase = 0; phase < stride; phase++) {
                Word word = new Word(anchor, text, told, offset(text, phase));
                for (int mixed : grams(text, word.offset)) {
                    int hash = mixed >>> HASH;
                    table[hash] |= bit(mixed);
                    byHash.computeIfAbsent(hash, key -> new ArrayList<>(1)).add(word);
                }
            }
        });
        byHash.forEach((hash, list) -> {
            words[hash] = list.toArray(new Word[0]);
        });
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
        long next = eights[0];
        for (int round = 0; round * ROUND < text.length(); round++) {
            long now = next;
            next = eights[round + 1];
            if (isQuiet(now, next)) {
                continue;
            }
            for (int i = 0; i < ROUND; i += stride) {
                int mixed = mixed(gram(now, next, i));
                if ((table[mixed >>> HASH] & bit(mixed)) != 0) {
                    found |= at(words[mixed >>> HASH], text, round * ROUND + i, wanted & ~found);
                }
            }
            if (found != 0 && enough.holds(found)) {
                return found;
            }
        }
        return found;
    }

    /** Four bytes from the one at {@code at} of sixteen on. */
    private static int gram(long now, long next, int at) {
        int bits = at * Byte.SIZE;
        return (int) (at + GRAM <= ROUND ? now >>> bits : now >>> bits | next << Long.SIZE - bits);
    }

    /**
     * Whether no word shows in the lookups of one round.
     *
     * @param now its eight bytes, the first one lowest
     * @param next the eight after them
     */
    private boolean isQuiet(long now, long next) {
        long one = now | EIGHT_CASES;
        long two = next | EIGHT_CASES;
        int even = at(one) | at(one >>> 16) | at(one >>> 32) | at(one >>> 48 | two << 16);
        return stride == 1
                ? (even | at(one >>> 8) | at(one >>> 24) | at(one >>> 40 | two << 24) | at(one >>> 56 | two << 8)) == 0
                : even == 0;
    }

    /** With the case bits of all its bytes set. */
    private int at(long bytes) {
        return table[(int) bytes * MIX >>> HASH];
    }

    private static int at(Word[] words, Bytes text, int at, int wanted) {
        int found = 0;
        for (Word word : words) {
            if ((word.bits & wanted & ~found) != 0 && word.standsAt(text.text(), at - word.offset, text.length())) {
                found |= word.bits;
            }
        }
        return found;
    }

    private static int mixed(int gram) {
        return (gram | CASE) * MIX;
    }

    private static byte bit(int mixed) {
        return (byte) (1 << (mixed >>> HASH - 3 & 7));
    }

    /** Where in a word the four bytes are taken that are looked up when the word begins that far from a lookup. */
    private int offset(byte[] text, int phase) {
        int best = phase + GRAM <= text.length ? phase : text.length - phase < GRAM - 1 ? phase - stride : phase;
        for (int at = phase; at + GRAM <= text.length; at += stride) {
            best = rarity(text, at) > rarity(text, best) ? at : best;
        }
        return best;
    }

    private static int rarity(byte[] text, int from) {
        int rarity = EVERYDAY_GRAMS.contains(gram(text, from)) ? -COMMON.length() : 0;
        for (int i = from; i < from + GRAM; i++) {
            int rank = COMMON.indexOf(text[i]);
            rarity += rank < 0 ? COMMON.length() : rank;
        }
        return rarity;
    }

    /** More than one where the four bytes reach over an end of the word: there any byte may stand. */
    private static int[] grams(byte[] text, int from) {
        boolean before = from < 0;
        if (!before && from + GRAM <= text.length) {
            return new int[] {mixed(gram(text, from))};
        }
        byte[] gram = new byte[GRAM];
        System.arraycopy(text, Math.max(from, 0), gram, before ? 1 : 0, GRAM - 1);
        // Case does not count, so half of all bytes stand for the other half.
        int[] grams = new int[128];
        for (int i = 0; i < grams.length; i++) {
            gram[before ? 0 : GRAM - 1] = (byte) (i & 0x1F | 0x20 | i >> 5 << 6);
            grams[i] = mixed(gram(gram, 0));
        }
        return grams;
    }

    private static int gram(byte[] text, int from) {
        int gram = 0;
        for (int i = from + GRAM - 1; i >= from; i--) {
            gram = gram << Byte.SIZE | text[i] & 0xFF;
        }
        return gram;
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
     * @param offset of the bytes looked up, in the word
     */
    private record Word(Anchor anchor, byte[] text, int bits, int offset) {

        boolean standsAt(byte[] bytes, int from, int length) {
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
