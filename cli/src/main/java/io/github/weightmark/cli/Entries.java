package io.github.weightmark.cli;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.ClauseFact;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.report.Explanation;
import io.github.weightmark.report.Explanation.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes rules out as explanations; each closes with its source and the day it was checked. */
final class Entries {

    private Entries() {}

    static Explanation tier(Tier tier) {
        String meaning = switch (tier) {
            case FULLY_OPEN ->
                "Weights, training and inference code are under OSI-approved licences and the data "
                        + "information is in the open: OSAID 1.0 is met. It takes positive evidence.";
            case PERMISSIVE ->
                "The weights are under an OSI-approved or equally free licence; code or data "
                        + "information that OSAID 1.0 asks for is missing or not known.";
            case RESTRICTED ->
                "The weights can be had, but terms limit use, users, field, region, commerce, "
                        + "outputs, redistribution or derivatives.";
            case CLOSED -> "There are no weights to download; the model is behind an interface.";
            case UNKNOWN ->
                "There is no licence, or its text was not recognised, not reached, or contradicts "
                        + "itself. Denied by default.";
        };
        return new Explanation("tier", tier.id(), List.of(new Row("meaning", meaning)));
    }

    static Explanation license(LicenseRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("steward", text(rule.steward())));
        rows.add(new Row("terms", rule.terms().id()));
        rows.add(new Row("also called", String.join(", ", rule.aliases())));
        for (ClauseFact fact : rule.clauses()) {
            rows.add(new Row("clause", clause(fact)));
        }
        rows.add(new Row("note", text(rule.note())));
        return entry("licence", rule.name(), rows, rule.source(), rule.checked(), rule.file());
    }

    static Explanation clause(ClauseRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("meaning", rule.meaning()));
        rows.add(new Row("effect", effect(rule.effect())));
        rows.add(new Row("you must", text(rule.obligation())));
        return entry("clause", rule.title(), rows, rule.source(), rule.checked(), rule.file());
    }

    static Explanation family(FamilyRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("steward", text(rule.steward())));
        rows.add(new Row("models", String.join(", ", rule.models())));
        rows.add(new Row("licence", rule.license()));
        rows.add(new Row("made from", String.join(", ", rule.bases())));
        rows.add(new Row("verified", rule.verified()));
        rows.add(new Row("note", text(rule.note())));
        return entry("model family", rule.name(), rows, rule.source(), rule.checked(), rule.file());
    }

    static Explanation provider(ProviderRule rule) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("closed", String.join("  ", rule.closed())));
        rows.add(new Row("open", String.join("  ", rule.open())));
        rows.add(new Row("endpoints", String.join(", ", rule.endpoints())));
        rows.add(new Row("terms", text(rule.terms())));
        return entry("provider", rule.name(), rows, rule.source(), rule.checked(), rule.file());
    }

    private static Explanation entry(
            String kind, String name, List<Row> rows, String source, String checked, String file) {
        rows.add(new Row("source", source + ", checked " + checked + " (" + file + ")"));
        return new Explanation(kind, name, rows);
    }

    private static String clause(ClauseFact fact) {
        StringBuilder text = new StringBuilder(fact.id());
        if (fact.section() != null) {
            text.append(", ").append(fact.section());
        }
        new TreeMap<>(fact.parameters())
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(value));
        return text.toString();
    }

    private static String effect(ClauseRule.Effect effect) {
        return switch (effect) {
            case RESTRICTS -> "makes the licence restricted";
            case FLAGS -> "a duty; the licence stays free";
            case NONE -> "ordinary in free licences too";
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
