package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Grouped;
import io.github.weightmark.domain.Obligation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Turns clauses into what the user of the model has to do. */
public final class Obligations {

    private final Effects effects;

    Obligations(Effects effects) {
        this.effects = effects;
    }

    List<Obligation> of(Collection<Clause> clauses, Fulfilment fulfilment) {
        List<Obligation> all = new ArrayList<>();
        for (Clause clause : clauses) {
            effects.rule(clause.id())
                    .map(rule -> rule.obligation())
                    .map(duty -> fill(duty, clause.parameters()))
                    .filter(text -> all.stream().noneMatch(known -> known.text().equals(text)))
                    .ifPresent(text -> all.add(obligation(clause, text, fulfilment.of(clause))));
        }
        return List.copyOf(all);
    }

    private static Obligation obligation(Clause clause, String text, Fulfilment.Answer answer) {
        return new Obligation(clause.id(), clause.parameters(), text, answer.status(), answer.evidence());
    }

    /**
     * A slot that the text leaves open is named instead: {@code the stated count}. Words in square brackets are left
     * out with the slot that they speak of.
     */
    public static String fill(String duty, Map<String, Object> parameters) {
        return slots(asides(duty, parameters), parameters);
    }

    private static String asides(String duty, Map<String, Object> parameters) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int open = duty.indexOf('['); open >= 0; open = duty.indexOf('[', from)) {
            int close = duty.indexOf(']', open);
            if (close < 0) {
                break;
            }
            String aside = duty.substring(open + 1, close);
            kept.append(duty, from, open).append(isFilled(aside, parameters) ? aside : "");
            from = close + 1;
        }
        return kept.append(duty.substring(from)).toString();
    }

    private static boolean isFilled(String aside, Map<String, Object> parameters) {
        int open = aside.indexOf('{');
        int close = aside.indexOf('}', Math.max(open, 0));
        return open < 0 || close < 0 || parameters.containsKey(aside.substring(open + 1, close));
    }

    private static String slots(String duty, Map<String, Object> parameters) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = duty.indexOf('{'); open >= 0; open = duty.indexOf('{', from)) {
            int close = duty.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String slot = duty.substring(open + 1, close);
            Object value = parameters.get(slot);
            boolean inQuotes = open > from && duty.startsWith("\"", open - 1) && duty.startsWith("\"", close + 1);
            boolean unquoted = value == null && inQuotes;
            filled.append(duty, from, unquoted ? open - 1 : open)
                    .append(value == null ? "the stated " + slot : text(value, inQuotes ? "\" or \"" : " or "));
            from = close + (unquoted ? 2 : 1);
        }
        return filled.append(duty.substring(from)).toString();
    }

    /** @param or stands between the alternatives that a licence leaves the choice of */
    private static String text(Object value, String or) {
        if (value instanceof Long || value instanceof Integer) {
            return Grouped.of(((Number) value).longValue());
        }
        return value.toString().replace(Obligation.ALTERNATIVE, or);
    }
}
