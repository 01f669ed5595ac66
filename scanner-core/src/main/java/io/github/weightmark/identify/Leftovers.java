package io.github.weightmark.identify;

import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds terms that stand beside a known licence in the same text, outside of its own words: a restriction appended to
 * the MIT License makes it another licence, a README around it does not.
 */
final class Leftovers {

    private static final Set<Integer> RULES = hashes(
            "shall must may prohibited permitted required agree agrees restricted forbidden condition conditions cannot"
                    + " exceed exceeds exclusively solely only permit permits forbid forbids prohibit prohibits exclude"
                    + " excludes ends terminates");
    private static final Set<Integer> OBJECTS =
            hashes("license licensed licensee licensor model models materials weights terms agreement commercial"
                    + " commercially noncommercial research permission software derivative derivatives revenue users");
    private static final Set<Integer> NEGATIONS = hashes("not never no nor without");
    private static final Set<Integer> COMMERCE =
            hashes("commercial commercially revenue military redistribute distribute sublicense sell resell");
    private static final int NONCOMMERCIAL = WordHash.of("noncommercial");
    private static final Set<Integer> CHANGED_TITLE =
            hashes("modified noncommercial restricted amended customised additional research addendum rider");
    private static final int TITLE_WORDS = 8;
    /** So few words beside a licence are no page around it: whatever of them limits anybody belongs to its terms. */
    private static final int FEW = 150;
    /** Words that limit somebody, in whatever sentence they stand. */
    private static final Set<Integer> LIMITS = hashes(
            "only never nobody none except unless excluding excluded exclusive banned refused denied revoked withheld"
                    + " reserved until provided prior consent approval fee payment outside limited unlawful illegal");

    private final Words words;
    private final BitSet trivia;
    private final boolean few;
    private final boolean license;
    private final Surroundings surroundings;

    /**
     * @param beside how many words of the text belong to no licence
     * @param license whether the text is there for its licence, so that every sentence in it counts
     */
    Leftovers(Words words, BitSet trivia, int beside, boolean license) {
        this.words = words;
        this.trivia = trivia;
        this.few = beside <= FEW;
        this.license = license;
        this.surroundings = new Surroundings(words);
    }

    /**
     * Spans of terms among the words from {@code from} to {@code to} (exclusive).
     *
     * @param before whether the licence follows the span: its title may say that it was changed
     */
    List<int[]> terms(int from, int to, boolean before) {
        List<int[]> spans = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            if (i + 1 == to || words.sentence(i + 1) != words.sentence(i)) {
                boolean title = before && i + 1 == to && i + 1 - start <= TITLE_WORDS && !trivia.get(i);
                boolean says = license && says(start, i + 1, before);
                if (says || isTerm(start, i + 1) || title && has(start, i + 1, CHANGED_TITLE)) {
                    extend(spans, start, i + 1);
                }
                start = i + 1;
            }
        }
        return spans;
    }

    private static void extend(List<int[]> spans, int from, int to) {
        if (!spans.isEmpty() && spans.get(spans.size() - 1)[1] == from) {
            spans.get(spans.size() - 1)[1] = to;
        } else {
            spans.add(new int[] {from, to});
        }
    }

    /** Whether some line of a sentence says more than a heading, a pointer or a copyright line. */
    private boolean says(int from, int to, boolean before) {
        if (surroundings.isPointer(from, to)) {
            return false;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || words.line(i) != words.line(start)) {
                boolean trivial = trivia.nextClearBit(start) >= i;
                if (!trivial && !surroundings.isHeading(start, i, before)) {
                    return true;
                }
                start = i;
            }
        }
        return false;
    }

    private boolean isTerm(int from, int to) {
        return !trivia.get(from)
                && (has(from, to, RULES) && has(from, to, OBJECTS)
                        || has(from, to, NEGATIONS) && has(from, to, COMMERCE)
                        || has(from, to, Set.of(NONCOMMERCIAL))
                        || few && (has(from, to, LIMITS) || has(from, to, RULES) || has(from, to, NEGATIONS)));
    }

    private boolean has(int from, int to, Set<Integer> wanted) {
        for (int i = from; i < to; i++) {
            if (wanted.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> hashes(String list) {
        Set<Integer> hashes = new HashSet<>();
        for (String word : list.split(" ")) {
            hashes.add(WordHash.of(word));
        }
        return hashes;
    }
}
