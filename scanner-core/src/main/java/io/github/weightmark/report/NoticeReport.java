package io.github.weightmark.report;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.knowledge.Licenses;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The notice to ship with a product that uses models: each with its licence, where its text stands, and the lines that
 * the licence wants to be carried or shown. Plain text; the same models give the same bytes.
 */
public final class NoticeReport {

    private static final String RULE = "-".repeat(78);
    private static final int LABEL = 12;
    private static final int LONGEST = 2_000;

    private final Licenses licenses;
    private final Providers providers;

    public NoticeReport(Knowledge knowledge) {
        this.licenses = new Licenses(knowledge.licenses());
        this.providers = new Providers(knowledge.providers());
    }

    /** Can nobody tell under which terms this model may be passed on? Its entry in the notice says so. */
    public static boolean isOpenQuestion(ModelResult result) {
        return result.assessment().tier() == Tier.UNKNOWN;
    }

    /** Writes the notice for all models of {@code result} that the product uses; tests and documents ship none. */
    public void write(ScanResult result, Appendable out) throws IOException {
        List<ModelResult> shipped =
                result.models().stream().filter(NoticeReport::isShipped).toList();
        out.append("THIRD-PARTY NOTICES: AI MODELS\n\n");
        out.append(
                shipped.isEmpty()
                        ? "No AI model was found in this product.\n"
                        : "This product uses the AI models named below, each under its own terms.\n");
        for (ModelResult model : shipped) {
            out.append('\n').append(RULE).append('\n');
            out.append(Wording.cut(Plain.line(model.model().name()), LONGEST)).append("\n\n");
            for (String line : lines(model.assessment())) {
                out.append(line).append('\n');
            }
        }
    }

    /** Models that were asked for by name have no sightings. */
    private static boolean isShipped(ModelResult model) {
        return model.sightings().isEmpty()
                || model.sightings().stream()
                        .anyMatch(sighting ->
                                sighting.kind() == SightingKind.USED || sighting.kind() == SightingKind.DEFAULT);
    }

    private List<String> lines(Assessment model) {
        List<String> lines = new ArrayList<>();
        row(lines, "revision", model.revision() == null ? "" : model.revision());
        row(
                lines,
                "from",
                model.model().onHub()
                        ? "https://huggingface.co/" + model.model().id()
                        : "");
        if (model.tier() == Tier.CLOSED) {
            closed(model, lines);
            return lines;
        }
        licenses(model, lines);
        model.lineage().forEach(ancestor -> row(lines, "made from", ancestor(ancestor)));
        words(model, "notice-file").forEach(words -> row(lines, "notice", words));
        words(model, "attribution-display").forEach(words -> row(lines, "to show", words));
        return lines;
    }

    private void closed(Assessment model, List<String> lines) {
        row(
                lines,
                "served by",
                providers.byId(model.model().provider()).map(ProviderRule::name).orElse("its provider"));
        row(
                lines,
                "terms",
                providers
                        .byId(model.model().provider())
                        .map(ProviderRule::terms)
                        .orElse("the provider's terms of service"));
    }

    private void licenses(Assessment model, List<String> lines) {
        String concluded = model.license().concluded();
        if (LicenseFacts.NO_ASSERTION.equals(concluded)) {
            row(lines, "licence", "cannot be told; ask the publisher before this model is passed on");
            return;
        }
        for (String id : concluded.split(" AND ")) {
            LicenseRule rule = licenses.byId(id).orElse(null);
            row(lines, "licence", rule == null ? id : rule.name() + " (" + id + ")");
            row(lines, "steward", rule == null || rule.steward() == null ? "" : rule.steward());
            row(
                    lines,
                    "text",
                    rule == null || rule.links().isEmpty()
                            ? ""
                            : address(rule.links().get(0)));
        }
    }

    private static String address(String link) {
        return link.contains("://") ? link : "https://" + link;
    }

    private static String ancestor(Ancestor ancestor) {
        String license =
                LicenseFacts.NO_ASSERTION.equals(ancestor.license()) ? "licence not known" : ancestor.license();
        return ancestor.model().name() + " (" + license + ")";
    }

    /** The lines that clauses of this kind want, each once. */
    private static Set<String> words(Assessment model, String clause) {
        Set<String> words = new LinkedHashSet<>();
        for (Obligation duty : model.obligations()) {
            if (duty.id().equals(clause) && duty.parameters().get("text") instanceof String text) {
                words.add(
                        text.contains(Obligation.ALTERNATIVE)
                                ? "\"" + text.replace(Obligation.ALTERNATIVE, "\" or \"") + "\""
                                : text);
            }
        }
        return words;
    }

    private static void row(List<String> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add("  " + label + ":" + " ".repeat(LABEL - label.length()) + Wording.cut(Plain.line(text), LONGEST));
        }
    }
}
