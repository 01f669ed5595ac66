package io.github.weightmark.identify;

import io.github.weightmark.text.Words;
import java.util.Locale;

/**
 * Tells a misprint from a change of words: a misprint is no word that any licence has, and one letter away from the
 * word that belongs there. The right word is known by its hash alone, so every correction is tried.
 */
final class Slip {

    /** Shorter words are too near to others. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 30;

    private Slip() {}

    /** Whether {@code written} is a misprint of the word whose hash is {@code meant}. */
    static boolean is(String written, int meant, IntSet words) {
        String word = written.toLowerCase(Locale.ROOT);
        boolean plain = word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return plain && !words.contains(hash(word)) && isNear(word, meant);
    }

    private static boolean isNear(String word, int meant) {
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            String rest = after.isEmpty() ? "" : after.substring(1);
            boolean swapped = after.length() > 1
                    && hash(before + after.charAt(1) + after.charAt(0) + after.substring(2)) == meant;
            if (swapped || !after.isEmpty() && hash(before + rest) == meant) {
                return true;
            }
            for (char c = 'a'; c <= 'z'; c++) {
                if (hash(before + c + after) == meant || !after.isEmpty() && hash(before + c + rest) == meant) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int hash(String word) {
        Words words = Words.of(word);
        return words.count() == 1 ? words.hash(0) : 0;
    }
}
