package io.github.weightmark.cli;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.FamilyRule;
import io.github.weightmark.knowledge.FamilyRule.Component;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.report.Explanation;
import io.github.weightmark.report.Explanation.Row;
import io.github.weightmark.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes tiers, families and providers out as explanations; each closes with its source and the day it was checked. */
final class Entries {

    private static final String HUB = "hf:";
    private static final int FEW = 3;
    /** Patterns of one family that are shown without being asked for all. */
    private static final int MOST_MODELS = 24;

    private final Knowledge knowledge;
    private final Checked checked;
    private final boolean everything;

    Entries(Knowledge knowledge, Checked checked, boolean everything) {
        this.knowledge = knowledge;
        this.checked = checked;
        this.everything = everything;
    }

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
        return new Explanation(
                "tier",
                tier.id(),
                List.of(
                        new Row("meaning", meaning),
                        new Row("obliges", obliges(tier)),
                        new Row("link", "https://opensource.org/ai/open-source-ai-definition"),
                        new Row("source", "Weightmark's own word, built on OSAID 1.0")));
    }

    private static String obliges(Tier tier) {
        return switch (tier) {
            case FULLY_OPEN, PERMISSIVE -> "To what the licence asks for, such as keeping its notices.";
            case RESTRICTED -> "To each clause of the licence; read them before you use or pass on the model.";
            case CLOSED -> "To the provider's terms of service.";
            case UNKNOWN -> "Nobody can tell; without a licence all rights are reserved.";
        };
    }

    /** @param model the Hub id that a term means, when it is not the term itself */
    Explanation family(FamilyRule rule, @Nullable String model) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("model", text(model)));
        rows.add(new Row("steward", text(rule.steward())));
        rows.add(new Row("models", models(rule.models())));
        rows.add(new Row("licence", license(rule.license())));
        rows.add(new Row("also called", few(otherNames(rule), ", ")));
        rows.add(new Row("made from", String.join(", ", rule.bases())));
        new TreeMap<>(rule.components()).forEach((part, component) -> rows.add(new Row(part, component(component))));
        if (rule.osaid() != null) {
            String but = rule.osaid().exceptLicense() ? " but for the licence" : "";
            rows.add(new Row(
                    "OSAID 1.0",
                    rule.osaid().verdict() + but + ", says " + rule.osaid().source()));
        }
        if (rule.flops() != null) {
            rows.add(new Row(
                    "trained with",
                    rule.flops().e24() + " · 10^24 operations, says "
                            + rule.flops().source()));
        }
        rows.add(new Row("link", link(rule, model)));
        rows.add(new Row("verified", rule.verified()));
        rows.add(new Row("note", text(rule.note())));
        rows.add(new Row("source", checked.row(rule.source(), rule.checked(), rule.file())));
        return new Explanation("model family", rule.name(), rows);
    }

    private static String component(Component component) {
        String license = component.license() == null ? "" : ", " + component.license();
        return component.presence() + license + (component.source() == null ? "" : " (" + component.source() + ")");
    }

    private String license(String id) {
        return new Licenses(knowledge.licenses())
                .byId(id)
                .map(rule -> id + ": " + rule.name() + ", " + Wording.terms(rule.terms())
                        + "; its clauses: weightmark explain " + id)
                .orElse(id);
    }

    private static String link(FamilyRule rule, @Nullable String model) {
        String id = model != null
                ? model
                : rule.models().isEmpty() ? "*" : rule.models().get(0);
        return id.contains("*") || id.contains("{") || !id.contains("/") ? "" : "https://huggingface.co/" + id;
    }

    /** What others call the models of the family: {@code ollama:llama3.1}. */
    private List<String> otherNames(FamilyRule rule) {
        Families families = Families.of(knowledge);
        List<String> names = new ArrayList<>();
        for (AliasRule aliases : knowledge.aliases()) {
            new TreeMap<>(aliases.names()).forEach((name, target) -> {
                if (target.startsWith(HUB)
                        && families.of(target.substring(HUB.length()))
                                .filter(rule::equals)
                                .isPresent()) {
                    names.add(aliases.id() + ":" + name);
                }
            });
        }
        return names;
    }

    /** @param name the model asked for; the provider itself when nobody asked for a model */
    Explanation provider(ProviderRule rule, String name) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("id", rule.id()));
        rows.add(new Row("model", weights(rule, name)));
        rows.addAll(patterns("closed", rule.closed()));
        rows.addAll(patterns("open", rule.open()));
        rows.addAll(patterns("moving", rule.moving()));
        rows.add(new Row("endpoints", few(rule.endpoints(), ", ")));
        rows.add(new Row("obliges", rule.closed().isEmpty() ? "" : "To its terms of service, for closed models."));
        rows.add(new Row("link", rule.terms() == null ? "" : address(rule.terms())));
        rows.add(new Row("source", checked.row(rule.source(), rule.checked(), rule.file())));
        return new Explanation("provider", rule.name(), rows);
    }

    private String weights(ProviderRule rule, String name) {
        return switch (new Providers(knowledge.providers()).weights(rule.id(), name)) {
            case CLOSED -> name + ": closed, its weights cannot be downloaded";
            case OPEN -> name + ": open weights, under a licence of their own";
            case MOVING -> name + ": means another model from time to time";
            case UNKNOWN -> "";
        };
    }

    private List<Row> patterns(String label, List<String> patterns) {
        List<Row> rows = new ArrayList<>();
        patterns.stream().limit(everything ? Long.MAX_VALUE : FEW).forEach(one -> rows.add(new Row(label, one)));
        int more = patterns.size() - FEW;
        rows.add(new Row(label, more > 0 && !everything ? "and " + more + " more (-v shows all)" : ""));
        return rows;
    }

    static String address(String written) {
        return written.contains("://") ? written : "https://" + written;
    }

    /** A family of a few series is shown whole; a list of single models would hide the rest of the entry. */
    private String models(List<String> patterns) {
        return patterns.size() > MOST_MODELS ? few(patterns, ", ") : String.join(", ", patterns);
    }

    private String few(List<String> all, String between) {
        return LicenseEntries.few(all, between, everything);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
