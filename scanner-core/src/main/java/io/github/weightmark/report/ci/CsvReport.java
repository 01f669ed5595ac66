package io.github.weightmark.report.ci;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One line for each model, for a spreadsheet: RFC 4180, with a head. What concerns the whole scan follows, on lines
 * without a model.
 */
public final class CsvReport {

    private static final List<String> HEAD = List.of(
            "model",
            "provider",
            "purl",
            "revision",
            "tier",
            "verdict",
            "license_concluded",
            "license_declared",
            "license_detected",
            "license_inherited",
            "clauses",
            "obligations",
            "findings",
            "waivers",
            "used_in",
            "known");

    private static final int LONGEST = 4_000;

    /** Signs that begin a formula; those of full width do in East Asian spreadsheets. */
    private static final String FORMULA = "=+-@＝＋－＠";

    /** Writes the report; lines end with CR LF, as the standard has it. */
    public void write(ScanResult result, Appendable out) throws IOException {
        line(HEAD, out);
        for (ModelResult model : result.models()) {
            line(cells(model), out);
        }
        for (Problem problem : result.problems()) {
            line(cells(problem), out);
        }
    }

    private static List<String> cells(Problem problem) {
        Map<String, String> told = Map.of(
                "findings", problem.level() + " " + problem.id(),
                "used_in", problem.source() == null ? "" : problem.source().toString(),
                "known", problem.message() + " " + problem.help());
        return HEAD.stream().map(column -> told.getOrDefault(column, "")).toList();
    }

    private static List<String> cells(ModelResult result) {
        Assessment assessment = result.assessment();
        String purl = result.model().at(assessment.revision()).purl();
        return List.of(
                result.model().name(),
                result.model().provider(),
                purl == null ? "" : purl,
                assessment.revision() == null ? "" : assessment.revision(),
                assessment.tier().id(),
                result.verdict().id(),
                assessment.license().concluded(),
                joined(assessment.license().declared(), LicenseClaim::value),
                joined(assessment.license().detected(), CsvReport::detected),
                joined(assessment.license().inherited(), Function.identity()),
                joined(assessment.clauses(), Clause::id),
                joined(assessment.obligations(), Obligation::text),
                joined(result.findings(), finding -> finding.level() + " " + finding.rule() + " " + finding.subject()),
                joined(result.findings(), CsvReport::waiver),
                joined(result.sightings(), sighting -> sighting.source().toString()),
                assessment.originNote());
    }

    private static String detected(LicenseMatch match) {
        return match.license() + " (" + match.match() + ")";
    }

    private static String waiver(Finding finding) {
        if (finding.baseline() != null) {
            return finding.subject() + " in the baseline (" + finding.baseline() + ")";
        }
        return finding.waiver() == null
                ? ""
                : finding.subject() + " by " + finding.waiver().owner() + " until "
                        + finding.waiver().until();
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        return all.stream().map(words).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("; "));
    }

    private static void line(List<String> cells, Appendable out) throws IOException {
        String line = cells.stream().map(CsvReport::cell).collect(Collectors.joining(","));
        out.append(line).append("\r\n");
    }

    /**
     * A spreadsheet takes a cell that begins with certain signs for a formula, and runs it. Where semicolons part the
     * cells, as in much of Europe, a cell begins behind each of them, too.
     */
    private static String cell(String words) {
        String plain = Wording.cut(Plain.line(words), LONGEST);
        StringBuilder inert = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (first && FORMULA.indexOf(c) >= 0) {
                inert.append('\'');
            }
            first = c == ';' || first && (c == '"' || c == ' ');
            inert.append(c);
        }
        boolean quoted = plain.indexOf(',') >= 0 || plain.indexOf('"') >= 0;
        return quoted ? '"' + inert.toString().replace("\"", "\"\"") + '"' : inert.toString();
    }
}
