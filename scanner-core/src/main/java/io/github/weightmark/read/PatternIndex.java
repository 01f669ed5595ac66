package io.github.weightmark.read;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The patterns of all clause rules, by the words with which a match can begin. */
final class PatternIndex {

    /** A pattern and the rule it belongs to. */
    record Entry(CompiledRule rule, Pattern pattern) {}

    /**
     * @param rule the rule
     * @param unless its compiled guards
     */
    record CompiledRule(ClauseRule rule, List<Pattern> unless) {}

    private final Map<Integer, List<Entry>> byFirstWord = new HashMap<>();

    PatternIndex(List<ClauseRule> rules) {
        for (ClauseRule rule : rules) {
            CompiledRule compiled = new CompiledRule(
                    rule, rule.unless().stream().map(text -> parse(rule, text)).toList());
            for (String text : rule.patterns()) {
                Pattern pattern = parse(rule, text);
                for (int word : pattern.firstWords()) {
                    byFirstWord.computeIfAbsent(word, key -> new ArrayList<>()).add(new Entry(compiled, pattern));
                }
            }
        }
    }

    List<Entry> beginningWith(int word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    private static Pattern parse(ClauseRule rule, String text) {
        try {
            return PatternParser.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RuleException(rule.file() + ": " + e.getMessage() + ". See docs/clause-patterns.md.", e);
        }
    }
}
