package io.github.weightmark.read;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the places of a text where patterns match and no guard of their rule does. */
final class ClauseFinder {

    /** How far from a match, in words of the same sentence, a guard is looked for: sentences of licences are long. */
    private static final int BEFORE = 24;

    private static final int AFTER = 32;

    private static final int NOT = WordHash.of("not");
    private static final int LIMITED = WordHash.of("limited");

    private final PatternIndex patterns;

    ClauseFinder(List<ClauseRule> rules) {
        this.patterns = new PatternIndex(rules);
    }

    /**
     * @param settled words at which nothing is looked for, as their clauses are known
     * @param strongOnly whether only patterns count that are believed in the prose of a card
     */
    List<Found> find(Words words, BitSet settled, boolean strongOnly) {
        Matcher matcher = new Matcher(words);
        BitSet possible = patterns.possible(new Vocabulary(words));
        List<Found> found = new ArrayList<>();
        for (int at = settled.nextClearBit(0); at < words.count(); at = settled.nextClearBit(at + 1)) {
            if (isNotLimited(words, at)) {
                continue;
            }
            for (PatternIndex.Entry entry : patterns.beginningWith(words.hash(at))) {
                if (!possible.get(entry.number())
                        || strongOnly && !entry.pattern().strong()) {
                    continue;
                }
                int end = matcher.match(entry.pattern(), at);
                if (end >= 0) {
                    Found match = new Found(
                            entry.rule().rule().id(),
                            matcher.parameters(),
                            at,
                            end,
                            entry.pattern().strong());
                    if (!isGuarded(matcher, words, entry.rule(), match)) {
                        found.add(match);
                    }
                }
            }
        }
        return found;
    }

    /** The "not" of "including but not limited to" forbids nothing. */
    private static boolean isNotLimited(Words words, int at) {
        return words.hash(at) == NOT && at + 1 < words.count() && words.hash(at + 1) == LIMITED;
    }

    private static boolean isGuarded(Matcher matcher, Words words, PatternIndex.CompiledRule rule, Found match) {
        if (rule.unless().isEmpty()) {
            return false;
        }
        for (int at = Math.max(0, match.from() - BEFORE); at < words.count() && at < match.to() + AFTER; at++) {
            if (words.sentence(at) < words.sentence(match.from())) {
                continue;
            }
            if (words.sentence(at) > words.sentence(match.to() - 1)) {
                return false;
            }
            for (Pattern guard : rule.unless()) {
                if (matcher.match(guard, at) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
