package io.github.weightmark.read;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patterns of all clause rules, by the words with which a match can begin. */
final class PatternIndex {

    /** A pattern, the rule it belongs to, and its number among all patterns. */
    record Entry(CompiledRule rule, Pattern pattern, int number) {}

    /**
     * @param rule the rule
     * @param unless its compiled guards
     */
    record CompiledRule(ClauseRule rule, List<Pattern> unless) {}

    private static final int MASK = (1 << 16) - 1;

    private final Map<Integer, List<Entry>> byFirstWord = new HashMap<>();
    /** Most words begin no pattern: a bit for each that may, so that nothing is looked up for the others. */
    private final BitSet firstWords = new BitSet(MASK + 1);

    private final List<Entry> all = new ArrayList<>();

    PatternIndex(List<ClauseRule> rules) {
        for (ClauseRule rule : rules) {
            CompiledRule compiled = new CompiledRule(
                    rule, rule.unless().stream().map(text -> parse(rule, text)).toList());
            for (String text : rule.patterns()) {
                Entry entry = new Entry(compiled, parse(rule, text), all.size());
                all.add(entry);
                for (int word : entry.pattern().firstWords()) {
                    byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry);
                    firstWords.set(word & MASK);
                }
            }
        }
    }

    List<Entry> beginningWith(int word) {
        return firstWords.get(word & MASK) ? byFirstWord.getOrDefault(word, List.of()) : List.of();
    }

    /** Which patterns, by number, can match a text with these words. */
    BitSet possible(Vocabulary vocabulary) {
        BitSet possible = new BitSet(all.size());
        for (Entry entry : all) {
            possible.set(entry.number(), vocabulary.mayHold(entry.pattern()));
        }
        return possible;
    }

    private static Pattern parse(ClauseRule rule, String text) {
        try {
            return PatternParser.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RuleException(rule.file() + ": " + e.getMessage() + ". See docs/clause-patterns.md.", e);
        }
    }
}
