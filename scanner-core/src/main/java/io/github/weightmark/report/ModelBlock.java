package io.github.weightmark.report;

import io.github.weightmark.domain.Ancestor;
import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One model on the terminal. */
final class ModelBlock {

    private static final int FEW = 5;

    /** The rule of findings that only repeat what could not be read although the answer does not hang on it. */
    private static final String EVIDENCE_NOTE = "evidence.note";

    /** The problem of whoever asked for it; where the answer comes from is told anyway. */
    private static final String OFFLINE = "hub.offline";

    private final Page page;
    private final ClauseEffects effects;
    private final boolean everything;

    ModelBlock(Page page, ClauseEffects effects, boolean everything) {
        this.page = page;
        this.effects = effects;
        this.everything = everything;
    }

    void write(ModelResult result) {
        header(result);
        List<Finding> findings = result.findings().stream()
                .filter(finding -> everything || !finding.rule().equals(EVIDENCE_NOTE))
                .toList();
        facts(result, findings);
        if (!findings.isEmpty()) {
            page.blank();
        }
        FindingBlock block = new FindingBlock(page, everything);
        findings.forEach(finding -> block.write(finding, result));
        page.blank();
    }

    /** What is known; whatever a finding repeats is left to the finding. */
    private void facts(ModelResult result, List<Finding> findings) {
        Assessment assessment = result.assessment();
        license(assessment);
        rows("why", reasons(assessment, findings));
        if (assessment.origin() != Origin.READ || everything) {
            page.row("known", assessment.originNote());
        }
        rows(
                "made from",
                assessment.lineage().stream().map(ModelBlock::ancestor).toList());
        sightings(result);
        assessment.conflicts().stream()
                .filter(conflict -> everything || findings.stream().noneMatch(saying(conflict.message())))
                .forEach(conflict -> page.row("conflict", conflict(conflict)));
        otherClauses(result);
        rows("you must", Duties.lines(assessment.obligations()));
        assessment.problems().stream()
                .filter(problem -> everything || !told(assessment, findings, problem))
                .forEach(problem -> Signs.problem(page, problem));
        if (everything) {
            OpennessBlock.write(page, assessment.openness());
        }
    }

    private void header(ModelResult result) {
        Verdict verdict = result.verdict();
        String head = Signs.sign(verdict) + " " + Signs.word(verdict);
        String name = Plain.line(result.model().name());
        String tier = result.assessment().tier().id();
        int rule = Math.max(3, Page.WIDTH - Page.columns(head) - Page.columns(name) - tier.length() - 4);
        page.line(page.mark(Signs.style(verdict), head) + "  " + page.paint(Style.STRONG, name) + " "
                + page.mark(Style.FAINT, "─".repeat(rule)) + " "
                + page.paint(Signs.style(result.assessment().tier()), tier));
    }

    private void license(Assessment assessment) {
        LicenseFacts license = assessment.license();
        List<String> lines = new ArrayList<>();
        String concluded = license.concluded();
        lines.add(Wording.concluded(assessment));
        license.declared().stream()
                .filter(claim -> !claim.value().equalsIgnoreCase(concluded))
                .map(ModelBlock::claim)
                .distinct()
                .forEach(lines::add);
        rows("licence", lines);
    }

    private static String claim(LicenseClaim claim) {
        return "declared " + claim.value() + " (" + claim.source() + ")";
    }

    private static String ancestor(Ancestor ancestor) {
        return ancestor.model().name() + " (" + ancestor.relation() + ", " + ancestor.tier() + ", " + ancestor.license()
                + ")";
    }

    private static String conflict(Conflict conflict) {
        String sources = conflict.sources().stream().map(Object::toString).collect(Collectors.joining(", "));
        return conflict.message() + (sources.isEmpty() ? "" : " [" + sources + "]");
    }

    private void sightings(ModelResult result) {
        List<String> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Sighting sighting : result.sightings().stream().sorted().toList()) {
            if (sighting.file().startsWith("(")) {
                names.add(sighting.raw());
            } else {
                places.add(place(sighting));
            }
        }
        names.remove(result.model().name());
        rows("used in", few(places.stream().distinct().toList(), FEW));
        rows("asked as", names);
    }

    private static String place(Sighting sighting) {
        String kind = sighting.kind() == SightingKind.USED ? "" : ", " + sighting.kind();
        String raw = sighting.raw().equals(sighting.file()) ? "" : " " + sighting.raw();
        return sighting.source() + raw + " (" + sighting.via() + kind + ")";
    }

    /** Clauses without a finding of their own: by name, the ordinary ones not at all; their words with everything. */
    private void otherClauses(ModelResult result) {
        List<String> found = result.findings().stream().map(Finding::subject).toList();
        List<String> duties =
                result.assessment().obligations().stream().map(Obligation::id).toList();
        List<Clause> others = result.assessment().clauses().stream()
                .filter(clause -> !found.contains(clause.id()))
                .filter(clause -> everything || !isTold(clause, duties))
                .sorted(Comparator.comparing(clause -> effects.of(clause.id())))
                .toList();
        if (everything) {
            for (Clause clause : others) {
                page.row("also says", Rows.clause(clause));
                Rows.quote(page, clause, everything);
            }
        } else {
            page.row("also says", others.stream().map(Clause::id).distinct().collect(Collectors.joining(", ")));
        }
    }

    /** Ordinary clauses are in free licences, too; a mere duty stands among what the reader must do. */
    private boolean isTold(Clause clause, List<String> duties) {
        return switch (effects.of(clause.id())) {
            case RESTRICTS -> false;
            case FLAGS -> duties.contains(clause.id());
            case NONE -> true;
        };
    }

    /** None when a finding tells the weightiest: a lesser reason alone would mislead. */
    private List<String> reasons(Assessment assessment, List<Finding> findings) {
        List<String> reasons = assessment.reasons();
        boolean told = !everything && !reasons.isEmpty() && told(assessment, findings, reasons.get(0));
        return told ? List.of() : few(reasons, 1);
    }

    private static boolean told(Assessment assessment, List<Finding> findings, String reason) {
        String model = assessment.model().name();
        return findings.stream()
                .anyMatch(finding ->
                        finding.message().contains(reason) || reason.contains(Wording.message(finding, model)));
    }

    private static boolean told(Assessment assessment, List<Finding> findings, Problem problem) {
        boolean asked = problem.id().equals(OFFLINE) && assessment.origin() != Origin.NONE;
        return asked || problem.level() == Level.NOTE || findings.stream().anyMatch(saying(problem.message()));
    }

    private static Predicate<Finding> saying(String message) {
        return finding -> finding.message().contains(message);
    }

    private List<String> few(List<String> lines, int number) {
        if (everything || lines.size() <= number) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, number));
        few.add("and " + (lines.size() - number) + " more (-v shows all)");
        return few;
    }

    private void rows(String label, List<String> lines) {
        String shown = label;
        for (String line : lines) {
            page.row(shown, line);
            shown = "";
        }
    }
}
