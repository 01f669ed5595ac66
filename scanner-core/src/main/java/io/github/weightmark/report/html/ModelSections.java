package io.github.weightmark.report.html;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ClauseEffects;
import io.github.weightmark.report.Wording;
import io.github.weightmark.report.html.ModelSection.ClauseCard;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays one model out as a section of the page. */
final class ModelSections {

    private static final int SIGHTINGS = 200;

    private final Map<String, ClauseRule> clauses = new HashMap<>();
    private final ClauseEffects effects;
    private final LicenseWords licenses;

    ModelSections(Knowledge knowledge) {
        effects = new ClauseEffects(knowledge.clauses());
        knowledge.clauses().forEach(rule -> clauses.put(rule.id(), rule));
        licenses = new LicenseWords(knowledge.licenses());
    }

    ModelSection section(ModelResult result, int number) {
        Assessment assessment = result.assessment();
        LicenseFacts license = assessment.license();
        String name = Shown.name(result.model().name());
        ShownFacts shown = new ShownFacts(result.model().name());
        return new ModelSection(
                "m" + number,
                number,
                name,
                purl(result),
                assessment.revision(),
                assessment.tier().id(),
                result.verdict().id(),
                Shown.sentence(assessment.originNote()),
                assessment.reasons().stream().map(Shown::sentence).toList(),
                assessment.origin() == Origin.READ ? "nothing" : "nothing was read",
                license.declared().stream().map(ShownFacts::claim).toList(),
                license.detected().stream().map(licenses::detected).toList(),
                license.inherited().stream().map(licenses::named).toList(),
                licenses.concluded(assessment),
                assessment.conflicts().stream().map(shown::conflict).toList(),
                assessment.clauses().stream()
                        .sorted(Comparator.comparing((Clause clause) -> effects.of(clause.id()))
                                .thenComparing(Clause::id))
                        .map(this::card)
                        .toList(),
                levels(result.findings()),
                assessment.obligations().stream().map(ShownFacts::duty).toList(),
                shown.openness(assessment.openness()),
                assessment.lineage().isEmpty()
                        ? null
                        : LineageDrawing.of(result.model(), assessment.tier().id(), assessment.lineage()),
                result.sightings().stream()
                        .sorted()
                        .limit(SIGHTINGS)
                        .map(ShownFacts::place)
                        .toList(),
                result.sightings().size(),
                result.findings().stream().map(shown::finding).toList(),
                decidable(result.findings()),
                assessment.problems().stream()
                        .filter(problem -> result.findings().stream()
                                .noneMatch(finding ->
                                        tells(finding, problem, result.model().name())))
                        .map(shown::problem)
                        .toList());
    }

    /** Who accepts a finding until when and why, or where it was accepted; empty when nobody does. */
    static String waiver(Finding finding) {
        Waiver waiver = finding.waiver();
        if (waiver == null) {
            return finding.baseline() == null ? "" : "In the baseline (" + finding.baseline() + ")";
        }
        String state = finding.level() == Level.NOTE ? "Waived by " : "Waiver expired, once by ";
        return state + Shown.name(waiver.owner()) + " until " + waiver.until() + ": " + Shown.sentence(waiver.reason())
                + " (" + waiver.source() + ")";
    }

    private static @Nullable String purl(ModelResult result) {
        String purl = result.model().at(result.assessment().revision()).purl();
        return purl == null ? null : Shown.name(purl);
    }

    private ClauseCard card(Clause clause) {
        ClauseRule rule = clauses.get(clause.id());
        return new ClauseCard(
                clause.id(),
                rule == null ? clause.id() : rule.title(),
                ClauseEffects.label(effects.of(clause.id())),
                Wording.entries(clause.parameters()).stream()
                        .map(Shown::sentence)
                        .toList(),
                Shown.quote(clause.quote()),
                clause.source().toString(),
                rule == null ? "No rule explains this clause: read the text." : rule.meaning(),
                clause.inheritedFrom() == null ? null : Shown.name(clause.inheritedFrom()));
    }

    private static Map<String, String> levels(List<Finding> findings) {
        Map<String, Level> heaviest = new TreeMap<>();
        findings.stream()
                .filter(finding -> finding.rule().startsWith("clauses."))
                .forEach(finding -> heaviest.merge(
                        finding.subject(), finding.level(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
        Map<String, String> levels = new TreeMap<>();
        heaviest.forEach((clause, level) -> levels.put(clause, level.id()));
        return levels;
    }

    /** A waiver names clauses and tiers; any other finding can only be accepted with all of the model's. */
    private static List<String> decidable(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() != Level.NOTE)
                .filter(finding ->
                        finding.rule().startsWith("clauses.") || finding.rule().startsWith("tiers."))
                .map(Finding::subject)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a finding says already need not be said again under what could not be read. */
    private static boolean tells(Finding finding, Problem problem, String model) {
        return finding.subject().equals(problem.id())
                && Wording.message(finding, model).equals(problem.message());
    }
}
