package io.github.weightmark.discover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Four bytes of a text, at a place that four divides, of which a word takes at least two.
 *
 * <p>A byte counts with its five lowest bits: that tells letters apart, without case, and most signs from them. So there
 * are as many grams as a table close to the core has room for.
 *
 * @param offset where the gram begins, from the beginning of the word; negative when it begins before the word
 * @param known which of its bytes are the word's
 * @param letters five bits of each of those bytes, the first one lowest; 0 for the others
 */
record Gram(int offset, Known known, int letters) {

    static final int BYTES = 4;
    /** Bits of a code. */
    static final int CODE = 20;

    static final List<Known> WAYS = List.of(Known.values());

    private static final int OF_BYTE = 5;
    private static final int LETTER = (1 << OF_BYTE) - 1;
    private static final int LETTERS = 0x1F1F1F1F;
    private static final long EIGHT_LETTERS = 0x1F1F1F1F1F1F1F1FL;
    private static final long PAIRS = 0x03FF03FF03FF03FFL;
    private static final long FOURS = 0x000FFFFF000FFFFFL;
    private static final Everyday EVERYDAY = new Everyday();

    /** Which bytes of a gram are those of a word; what stands in the others, nobody can tell. */
    enum Known {
        ALL(0, BYTES),
        FIRST_THREE(0, 3),
        LAST_THREE(1, BYTES),
        FIRST_TWO(0, 2),
        LAST_TWO(2, BYTES);

        private final int from;
        private final int to;
        private final int mask;

        Known(int from, int to) {
            this.from = from;
            this.to = to;
            this.mask = (int) ((1L << to * Byte.SIZE) - (1L << from * Byte.SIZE)) & LETTERS;
        }

        /** Those bytes of four, five bits each. */
        int of(int four) {
            return four & mask;
        }

        boolean has(int at) {
            return at >= from && at < to;
        }
    }

    /**
     * The codes of eight bytes, that of the first four in the lower half. What is left of shifted bits stays: no two grams
     * get the same code for it, and to clear it would cost as much again.
     */
    static long codes(long eight) {
        long letters = eight & EIGHT_LETTERS;
        long pairs = (letters ^ letters >>> Byte.SIZE - OF_BYTE) & PAIRS;
        return (pairs ^ pairs >>> 2 * (Byte.SIZE - OF_BYTE)) & FOURS;
    }

    /**
     * The one that tells most of those a word lies in.
     *
     * @param word lower case, at least {@link Anchor#SHORTEST} bytes
     * @param phase how many bytes of its first gram stand before it
     */
    static Gram telling(byte[] word, int phase) {
        @Nullable Gram best = null;
        int least = Integer.MAX_VALUE;
        for (int offset = -phase; offset + 2 <= word.length; offset += BYTES) {
            Known known = known(offset, word.length);
            if (known != null) {
                int four = letters(word, offset);
                int often = EVERYDAY.often(known, four);
                if (often < least) {
                    best = new Gram(offset, known, known.of(four));
                    least = often;
                }
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("A word of " + word.length + " bytes is too short to look for.");
        }
        return best;
    }

    private static @Nullable Known known(int offset, int length) {
        int from = Math.max(-offset, 0);
        int to = Math.min(length - offset, BYTES);
        return switch (from * BYTES + to) {
            case BYTES -> Known.ALL;
            case 3 -> Known.FIRST_THREE;
            case 2 -> Known.FIRST_TWO;
            case BYTES + BYTES -> Known.LAST_THREE;
            case 2 * BYTES + BYTES -> Known.LAST_TWO;
            default -> null;
        };
    }

    /** Marks every gram that this may be. */
    void enter(byte[] table) {
        int free = LETTERS & ~known.mask;
        int rest = 0;
        do {
            table[(int) codes(letters | rest)] |= (byte) (1 << known.ordinal());
            rest = rest - free & free;
        } while (rest != 0);
    }

    /** Of the bytes of a word from {@code from} on; 0 where there are none. */
    static int letters(byte[] word, int from) {
        int letters = 0;
        for (int i = BYTES - 1; i >= 0; i--) {
            int at = from + i;
            letters = letters << Byte.SIZE | (at < 0 || at >= word.length ? 0 : word[at] & LETTER);
        }
        return letters;
    }
}
