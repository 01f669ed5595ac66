package io.github.weightmark.identify;

import io.github.weightmark.text.WordHash;
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
        return plain && !words.contains(WordHash.inText(add(WordHash.START, word, 0))) && isNear(word, meant);
    }

    private static boolean isNear(String word, int meant) {
        int before = WordHash.START;
        for (int i = 0; i < word.length(); i++) {
            if (isMissing(before, word, i, meant) || isOther(before, word, i, meant)) {
                return true;
            }
            before = WordHash.add(before, word.charAt(i));
        }
        return isMissing(before, word, word.length(), meant);
    }

    /** Whether a letter is missing at {@code i}; {@code before} is the hash of what stands before it. */
    private static boolean isMissing(int before, String word, int i, int meant) {
        for (char c = 'a'; c <= 'z'; c++) {
            if (ends(WordHash.add(before, c), word, i, meant)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the letter at {@code i} is one too many, another one, or swapped with the next. */
    private static boolean isOther(int before, String word, int i, int meant) {
        for (char c = 'a'; c <= 'z'; c++) {
            if (ends(WordHash.add(before, c), word, i + 1, meant)) {
                return true;
            }
        }
        boolean last = i + 1 == word.length();
        boolean swapped = !last
                && ends(WordHash.add(WordHash.add(before, word.charAt(i + 1)), word.charAt(i)), word, i + 2, meant);
        return swapped || ends(before, word, i + 1, meant);
    }

    private static boolean ends(int before, String word, int from, int meant) {
        return WordHash.inText(add(before, word, from)) == meant;
    }

    private static int add(int before, String word, int from) {
        int hash = before;
        for (int i = from; i < word.length(); i++) {
            hash = WordHash.add(hash, word.charAt(i));
        }
        return hash;
    }
}
