package io.github.weightmark.cli;

import io.github.weightmark.assess.Obligations;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.report.Explanation;
import io.github.weightmark.report.Explanation.Row;
import io.github.weightmark.report.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes licences and clauses out as explanations. */
final class LicenseEntries {

    private static final int FEW = 8;

    private final Knowledge knowledge;
    private final Checked checked;
    private final boolean everything;

    LicenseEntries(Knowledge knowledge, Checked checked, boolean everything) {
        this.knowledge = knowledge;
        this.checked = checked;
        this.everything = everything;
    }

    Explanation license(LicenseRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("steward", text(rule.steward())));
        rows.add(new Row("terms", Wording.terms(rule.terms())));
        rows.add(new Row("also called", few(rule.aliases(), ", ", everything)));
        rows.addAll(clauses(rule, Effect.RESTRICTS, "restricts"));
        rows.addAll(clauses(rule, Effect.FLAGS, "duty"));
        rows.addAll(clauses(rule, Effect.NONE, "ordinary"));
        duties(rule).forEach(duty -> rows.add(new Row("you must", duty)));
        rule.links().stream()
                .limit(everything ? Long.MAX_VALUE : 1)
                .forEach(link -> rows.add(new Row("link", Entries.address(link))));
        rows.add(new Row("note", text(rule.note())));
        rows.add(new Row("source", checked.row(rule.source(), rule.checked(), rule.file())));
        return new Explanation("licence", rule.name(), rows);
    }

    private List<Row> clauses(LicenseRule rule, Effect effect, String label) {
        return rule.clauses().stream()
                .filter(fact -> effect(fact.id()) == effect)
                .map(fact -> new Row(label, statement(fact.id(), fact)))
                .toList();
    }

    /** A clause without a rule is taken to restrict. */
    private Effect effect(String clause) {
        ClauseRule rule = rule(clause);
        return rule == null ? Effect.RESTRICTS : rule.effect();
    }

    private @Nullable ClauseRule rule(String clause) {
        return knowledge.clauses().stream()
                .filter(rule -> rule.id().equals(clause))
                .findFirst()
                .orElse(null);
    }

    private Set<String> duties(LicenseRule rule) {
        Set<String> duties = new LinkedHashSet<>();
        for (ClauseFact fact : rule.clauses()) {
            ClauseRule clause = rule(fact.id());
            if (clause != null && clause.obligation() != null) {
                duties.add(Obligations.fill(clause.obligation(), fact.parameters()));
            }
        }
        return duties;
    }

    Explanation clause(ClauseRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("meaning", rule.meaning()));
        rows.add(new Row("effect", effect(rule.effect())));
        rows.add(new Row("you must", rule.obligation() == null ? "" : Obligations.fill(rule.obligation(), Map.of())));
        List<Row> holders = holders(rule.id());
        holders.stream().limit(everything ? Long.MAX_VALUE : FEW).forEach(rows::add);
        int more = holders.size() - FEW;
        rows.add(new Row("", more > 0 && !everything ? "and " + more + " more licences (-v shows all)" : ""));
        rows.add(new Row("source", checked.row(rule.source(), rule.checked(), rule.file())));
        return new Explanation("clause", rule.title(), rows);
    }

    /** The licences that hold the clause, and where in them it stands. */
    private List<Row> holders(String clause) {
        List<Row> rows = new ArrayList<>();
        for (LicenseRule license : knowledge.licenses()) {
            for (ClauseFact fact : license.clauses()) {
                if (fact.id().equals(clause)) {
                    String label = rows.isEmpty() ? "stands in" : "";
                    rows.add(new Row(label, statement(license.id(), fact)));
                    break;
                }
            }
        }
        return rows;
    }

    private static String statement(String name, ClauseFact fact) {
        String section = fact.section() == null ? "" : ", " + fact.section();
        return Wording.clause(name, fact.parameters()) + section;
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case RESTRICTS -> "makes the licence restricted";
            case FLAGS -> "a duty; the licence stays free";
            case NONE -> "ordinary in free licences too";
        };
    }

    /** The first of many, and how many there are. */
    static String few(List<String> all, String between, boolean everything) {
        if (everything || all.size() <= FEW) {
            return String.join(between, all);
        }
        return String.join(between, all.subList(0, FEW)) + between + "and " + (all.size() - FEW) + " more (-v)";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
