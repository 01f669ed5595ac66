package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The clauses of a text by what they do: restrictions, then duties, with their words; ordinary ones by name. */
final class ClauseGroups {

    private final Page page;
    private final ClauseEffects effects;
    private final boolean everything;

    ClauseGroups(Page page, ClauseEffects effects, boolean everything) {
        this.page = page;
        this.effects = effects;
        this.everything = everything;
    }

    void write(List<Clause> clauses) {
        for (Effect effect : Effect.values()) {
            List<Clause> group = clauses.stream()
                    .filter(clause -> effects.of(clause.id()) == effect)
                    .toList();
            if (effect == Effect.NONE && !everything) {
                page.row(ClauseEffects.label(effect), names(group));
            } else {
                quoted(ClauseEffects.label(effect), group);
            }
        }
    }

    /** Each clause once with its words; where else it says the same only by line. */
    private void quoted(String label, List<Clause> clauses) {
        Map<String, List<Clause>> same = new LinkedHashMap<>();
        clauses.forEach(clause -> same.computeIfAbsent(Rows.clause(clause), key -> new ArrayList<>())
                .add(clause));
        same.forEach((name, places) -> {
            page.row(label, name);
            places.stream()
                    .limit(everything ? Long.MAX_VALUE : 1)
                    .forEach(clause -> Rows.quote(page, clause, everything));
            if (places.size() > 1 && !everything) {
                page.row("", "again in " + lines(places.subList(1, places.size())));
            }
        });
    }

    private static String names(List<Clause> clauses) {
        Map<String, List<Clause>> byId = new LinkedHashMap<>();
        clauses.forEach(clause ->
                byId.computeIfAbsent(clause.id(), key -> new ArrayList<>()).add(clause));
        return byId.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + lines(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String lines(List<Clause> clauses) {
        List<String> places = clauses.stream()
                .map(clause -> lines(clause.source()))
                .distinct()
                .toList();
        String word = places.size() == 1 && !places.get(0).contains("-") ? "line " : "lines ";
        return places.get(0).isEmpty() ? clauses.get(0).source().location() : word + String.join(", ", places);
    }

    /** {@code 4}, {@code 4-6}; empty when a whole file is meant. */
    static String lines(Source source) {
        if (source.startLine() == 0) {
            return "";
        }
        return source.endLine() > source.startLine()
                ? source.startLine() + "-" + source.endLine()
                : String.valueOf(source.startLine());
    }
}
