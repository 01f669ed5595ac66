package io.github.weightmark.report.html;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.LicenseRule;
import io.github.weightmark.report.ClauseEffects;
import io.github.weightmark.report.Wording;
import io.github.weightmark.report.html.ModelSection.ClauseCard;
import io.github.weightmark.report.html.ModelSection.Detected;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays one model out as a section of the page. */
final class ModelSections {

    private static final int DIFFERENCES = 12;
    private static final int SIGHTINGS = 200;

    private final Map<String, ClauseRule> clauses = new HashMap<>();
    private final ClauseEffects effects;
    private final Map<String, LicenseRule> licenses = new HashMap<>();

    ModelSections(Knowledge knowledge) {
        effects = new ClauseEffects(knowledge.clauses());
        knowledge.clauses().forEach(rule -> clauses.put(rule.id(), rule));
        knowledge.licenses().forEach(rule -> licenses.put(rule.id(), rule));
    }

    ModelSection section(ModelResult result, int number) {
        Assessment assessment = result.assessment();
        LicenseFacts license = assessment.license();
        String name = Shown.name(result.model().name());
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
                license.declared().stream().map(ModelSections::claim).toList(),
                license.detected().stream().map(this::detected).toList(),
                license.inherited().stream().map(this::named).toList(),
                concluded(assessment),
                assessment.conflicts().stream()
                        .map(conflict -> conflict(conflict, result.model().name()))
                        .toList(),
                assessment.clauses().stream()
                        .sorted(Comparator.comparing((Clause clause) -> effects.of(clause.id()))
                                .thenComparing(Clause::id))
                        .map(this::card)
                        .toList(),
                levels(result.findings()),
                assessment.obligations().stream().map(ModelSections::duty).toList(),
                openness(assessment.openness(), result.model().name()),
                assessment.lineage().isEmpty()
                        ? null
                        : LineageDrawing.of(result.model(), assessment.tier().id(), assessment.lineage()),
                result.sightings().stream()
                        .sorted()
                        .limit(SIGHTINGS)
                        .map(ModelSections::place)
                        .toList(),
                findings(result),
                decidable(result.findings()),
                assessment.problems().stream()
                        .filter(problem -> result.findings().stream()
                                .noneMatch(finding ->
                                        tells(finding, problem, result.model().name())))
                        .map(problem -> problem(problem, result.model().name()))
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

    /** No reason stands twice, as a condition and as a reason. */
    private static Openness openness(Openness openness, String model) {
        return new Openness(
                openness.osaid(),
                openness.metExceptLicense(),
                openness.requirements().stream()
                        .map(requirement -> new Requirement(
                                requirement.id(),
                                requirement.status(),
                                it(requirement.reason(), model),
                                it(requirement.source(), model)))
                        .toList(),
                openness.mofClass(),
                openness.mofBlocks(),
                openness.euAiAct(),
                openness.euAiActReasons().stream()
                        .filter(reason -> openness.euAiActConditions().stream()
                                .noneMatch(condition -> reason.startsWith(condition.id() + ": ")))
                        .map(reason -> it(reason, model))
                        .toList(),
                openness.euAiActConditions().stream()
                        .map(condition -> new EuCondition(
                                condition.id(), condition.status(), it(condition.reason(), model), condition.cite()))
                        .toList());
    }

    /** What is said of a model where its name stands already. */
    private static String it(String sentence, String model) {
        String rest = Wording.message(sentence, model);
        return Shown.sentence(rest.startsWith(model + " ") ? "It" + rest.substring(model.length()) : rest);
    }

    private static Obligation duty(Obligation duty) {
        return new Obligation(
                duty.id(), duty.parameters(), Shown.sentence(duty.text()), duty.fulfilled(), duty.evidence());
    }

    private static Sighting place(Sighting place) {
        return new Sighting(
                place.file(),
                place.line(),
                place.column(),
                Shown.name(place.raw()),
                place.reference(),
                place.kind(),
                place.confidence(),
                place.via());
    }

    private static LicenseClaim claim(LicenseClaim claim) {
        return new LicenseClaim(claim.kind(), Shown.name(claim.value()), claim.source());
    }

    private Detected detected(LicenseMatch match) {
        String license = match.license() == null ? "no licence we know" : named(match.license());
        String twins =
                match.alsoMatches().isEmpty() ? "" : " (same words: " + String.join(", ", match.alsoMatches()) + ")";
        return new Detected(
                license + twins,
                words(match),
                match.source().toString(),
                match.differences().stream()
                        .limit(DIFFERENCES)
                        .map(ModelSections::difference)
                        .toList());
    }

    private static String words(LicenseMatch match) {
        if (match.match() == MatchKind.NONE) {
            return "not recognised";
        }
        // Rounded down: only what is complete may read 100 %.
        int percent = (int) Math.floor(match.coverage() * 100);
        return match.match() == MatchKind.EXACT ? "word for word" : match.match() + ", " + percent + " % of its words";
    }

    private static String difference(Difference difference) {
        String lines = difference.startLine() == difference.endLine()
                ? "line " + difference.startLine()
                : "lines " + difference.startLine() + "–" + difference.endLine();
        return difference.kind().name().toLowerCase(Locale.ROOT) + ", " + lines + ": "
                + Shown.sentence(difference.text());
    }

    private String concluded(Assessment assessment) {
        String concluded = assessment.license().concluded();
        return LicenseFacts.NO_ASSERTION.equals(concluded) ? Wording.concluded(assessment) : named(concluded);
    }

    private String named(String id) {
        LicenseRule rule = licenses.get(id);
        return rule == null || rule.name().equals(id) ? Shown.name(id) : rule.name() + " (" + id + ")";
    }

    private static Conflict conflict(Conflict conflict, String model) {
        return new Conflict(conflict.id(), it(conflict.message(), model), conflict.sources());
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

    private static List<Finding> findings(ModelResult result) {
        String model = result.model().name();
        return result.findings().stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.subject(),
                        finding.level(),
                        it(finding.message(), model),
                        Shown.sentence(finding.help()),
                        finding.waiver(),
                        finding.baseline()))
                .toList();
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

    private static Problem problem(Problem problem, String model) {
        return new Problem(
                problem.id(),
                problem.level(),
                it(problem.message(), model),
                Shown.sentence(problem.help()),
                problem.source());
    }
}
