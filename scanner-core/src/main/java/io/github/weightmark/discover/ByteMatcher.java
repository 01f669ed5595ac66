package io.github.weightmark.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks for many words in bytes at once, in one pass and without case, so that most files need not be decoded at all.
 *
 * <p>Wu and Manber's automaton: the two bytes at the end of the window tell how far it may jump, or which words may
 * stand there. Most bytes are never looked at.
 */
final class ByteMatcher {

    /** Length of the window; shorter words cannot be looked for. */
    static final int SHORTEST = 4;

    private static final byte[] FOLD = new byte[256];

    static {
        for (int i = 0; i < FOLD.length; i++) {
            FOLD[i] = (byte) (i >= 'A' && i <= 'Z' ? i + 32 : i);
        }
    }

    private final byte[] jumps = new byte[1 << 16];
    private final Word[][] words = new Word[1 << 16][];

    /**
     * @param bits word → what it tells; words shorter than {@link #SHORTEST} are not allowed
     */
    ByteMatcher(Map<String, Integer> bits) {
        Arrays.fill(jumps, (byte) (SHORTEST - 1));
        Map<Integer, List<Word>> byEnd = new TreeMap<>();
        new TreeMap<>(bits).forEach((word, told) -> {
            Word one = new Word(folded(word), told);
            for (int end = 1; end < SHORTEST; end++) {
                int block = block(one.bytes[end - 1], one.bytes[end]);
                jumps[block] = (byte) Math.min(jumps[block], SHORTEST - 1 - end);
            }
            byEnd.computeIfAbsent(block(one.bytes[SHORTEST - 2], one.bytes[SHORTEST - 1]), key -> new ArrayList<>())
                    .add(one);
        });
        byEnd.forEach((block, list) -> words[block] = list.toArray(new Word[0]));
    }

    /**
     * The bits of all words that stand in the first {@code length} bytes; stops as soon as {@code enough} holds.
     *
     * @param enough tells whether more words would change nothing
     */
    int find(byte[] text, int length, Enough enough) {
        int found = 0;
        int at = SHORTEST - 1;
        while (at < length) {
            int block = (FOLD[text[at - 1] & 0xFF] & 0xFF) << 8 | FOLD[text[at] & 0xFF] & 0xFF;
            int jump = jumps[block];
            if (jump > 0) {
                at += jump;
                continue;
            }
            for (Word word : words[block]) {
                if ((found & word.bits) != word.bits && word.standsAt(text, at - SHORTEST + 1, length)) {
                    found |= word.bits;
                    if (enough.holds(found)) {
                        return found;
                    }
                }
            }
            at++;
        }
        return found;
    }

    private static int block(byte one, byte two) {
        return (one & 0xFF) << 8 | two & 0xFF;
    }

    private static byte[] folded(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("The word " + word + " is shorter than " + SHORTEST + " bytes.");
        }
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = FOLD[bytes[i] & 0xFF];
        }
        return bytes;
    }

    /** Whether nothing more needs to be found. */
    interface Enough {
        boolean holds(int found);
    }

    private record Word(byte[] bytes, int bits) {

        boolean standsAt(byte[] text, int from, int length) {
            if (from + bytes.length > length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (FOLD[text[from + i] & 0xFF] != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
