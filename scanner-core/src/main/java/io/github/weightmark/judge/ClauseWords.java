package io.github.weightmark.judge;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Grouped;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says what a clause is, in one line: its id, what it fixes, what it means, where it stands. */
final class ClauseWords {

    private final Map<String, ClauseRule> rules = new HashMap<>();

    ClauseWords(Knowledge knowledge) {
        knowledge.clauses().forEach(rule -> rules.put(rule.id(), rule));
    }

    /** {@code mau-threshold 700,000,000 – whoever has more than that ... (LICENSE:61-66)}. */
    String line(Clause clause) {
        String heir = clause.inheritedFrom() == null ? "" : ", inherited from " + clause.inheritedFrom();
        return clause.id() + value(clause) + meaning(clause) + " (" + clause.source() + heir + ")";
    }

    private String meaning(Clause clause) {
        ClauseRule rule = rules.get(clause.id());
        if (rule == null || rule.meaning().isBlank()) {
            return "";
        }
        String meaning = rule.meaning().strip().replaceAll("\\s+", " ");
        String sentence = meaning.endsWith(".") ? meaning.substring(0, meaning.length() - 1) : meaning;
        boolean acronym = sentence.length() > 1 && Character.isUpperCase(sentence.charAt(1));
        return " – " + (acronym ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
    }

    /** What the clause fixes, after a blank; empty when it fixes nothing that can be told in a few words. */
    static String value(Clause clause) {
        Map<String, Object> parameters = clause.parameters();
        Long count = clause.number("count");
        Long amount = clause.number("amount");
        if (count != null) {
            return " " + number(count);
        }
        if (amount != null) {
            Object currency = parameters.get("currency");
            return " " + (currency == null ? "" : currency + " ") + number(amount);
        }
        Object named = parameters.containsKey("regions") ? parameters.get("regions") : parameters.get("prefix");
        return named == null ? "" : " " + named;
    }

    static String number(long value) {
        return Grouped.of(value);
    }
}
