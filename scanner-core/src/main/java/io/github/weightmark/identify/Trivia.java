package io.github.weightmark.identify;

import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words in which two copies of one licence may differ: copyright lines and stray section numbers. */
public final class Trivia {

    private static final int LONGEST_LINE = 30;
    private static final Set<Integer> NUMBERS = numbers();
    static final int COPYRIGHT = WordHash.of("copyright");
    private static final int[] ALL_RIGHTS = {WordHash.of("all"), WordHash.of("rights"), WordHash.of("reserved")};
    /** A line with one of these says more than who holds the copyright. */
    private static final Set<Integer> TERMS = hashes(
            "license licensed licensee licensor permission permitted permits use used uses using may must shall provided"
                    + " commercial noncommercial only not without restrict restricted notice notices holder owner"
                    + " holders owners this purpose purposes unless except prohibited prohibits forbidden restricted cannot"
                    + " permit terms conditions solely exclusively");

    private static final Set<Integer> BINDING = hashes(
            "commercial commercially noncommercial prohibited forbidden restricted military users revenue except unless"
                    + " exclusively solely personal educational internal shall must may cannot not never only forbids prohibits"
                    + " prior agree agrees required modified amended customised addendum rider");

    private Trivia() {}

    /** The words that stand in copyright lines. */
    public static BitSet copyrightLines(Words words) {
        BitSet found = new BitSet();
        int from = 0;
        for (int i = 1; i <= words.count(); i++) {
            if (i == words.count() || words.line(i) != words.line(from)) {
                if (isCopyrightLine(words, from, i)) {
                    found.set(from, i);
                }
                from = i;
            }
        }
        return found;
    }

    private static boolean isCopyrightLine(Words words, int from, int to) {
        if (to - from > LONGEST_LINE) {
            return false;
        }
        boolean named = isAllRights(words, from, to) || beginsWithSign(words, from, to);
        for (int i = from; i < to; i++) {
            if (TERMS.contains(words.hash(i))) {
                return false;
            }
            named |= i - from < 3 && words.hash(i) == COPYRIGHT && isHead(words, from, to);
        }
        return named;
    }

    /** A line in the middle of a sentence may begin with "copyright" by chance; then it has no year and no sign. */
    private static boolean isHead(Words words, int from, int to) {
        String line = words.text().substring(words.start(from), words.end(to - 1));
        return from == 0
                || words.sentence(from - 1) != words.sentence(from)
                || line.contains("©")
                || line.contains("(c)")
                || line.contains("(C)")
                || hasYear(words, from, to);
    }

    private static boolean isAllRights(Words words, int from, int to) {
        if (to - from != ALL_RIGHTS.length) {
            return false;
        }
        for (int i = 0; i < ALL_RIGHTS.length; i++) {
            if (words.hash(from + i) != ALL_RIGHTS[i]) {
                return false;
            }
        }
        return true;
    }

    /** The sign stands before a year; without one "(c)" may be the third item of a list. */
    private static boolean beginsWithSign(Words words, int from, int to) {
        int start = words.start(from);
        String before = words.text().substring(Math.max(0, start - 5), start).toLowerCase(Locale.ROOT);
        return before.contains("©") || before.contains("(c)") && hasYear(words, from, Math.min(to, from + 4));
    }

    private static boolean hasYear(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.end(i) - words.start(i) == 4 && NUMBERS.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word limits somebody, so that no name of a person or a product holds it. */
    static boolean isBinding(int hash) {
        return BINDING.contains(hash);
    }

    /** Whether a word may be a year, or a section number that lost its full stop. */
    static boolean isNumber(int hash) {
        return NUMBERS.contains(hash);
    }

    private static Set<Integer> numbers() {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            numbers.add(WordHash.of(Integer.toString(i)));
        }
        for (int year = 1970; year < 2100; year++) {
            numbers.add(WordHash.of(Integer.toString(year)));
        }
        for (char c = 'a'; c <= 'z'; c++) {
            numbers.add(WordHash.of(String.valueOf(c)));
        }
        numbers.addAll(hashes("ii iii iv vi vii viii ix xi xii"));
        numbers.remove(WordHash.of("a"));
        return numbers;
    }

    static Set<Integer> hashes(String words) {
        Set<Integer> hashes = new HashSet<>();
        for (String word : words.split(" ")) {
            hashes.add(WordHash.of(word));
        }
        return hashes;
    }
}
