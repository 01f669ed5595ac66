package io.github.weightmark.maven;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import io.github.weightmark.maven.LogLine.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Turns a result into the lines of a build log: one line per finding, model first, then one line of figures.
 *
 * <p>A line stands alone, because build logs are searched with grep: model, tier, what its licence says, where the
 * model is used, what to do, and in brackets the rule of the policy and the clause it fired on.
 */
record BuildLog(FailOn failOn, String policy, String report) {

    private static final String INCOMPLETE = "evidence.incomplete";

    List<LogLine> lines(ScanResult result) {
        List<LogLine> lines = new ArrayList<>();
        for (ModelResult model : result.models()) {
            addModel(lines, model);
        }
        for (Problem problem : result.problems()) {
            lines.add(line(problem.level(), problemText(problem)));
        }
        lines.add(new LogLine(Weight.INFO, summary(result)));
        return lines;
    }

    private void addModel(List<LogLine> lines, ModelResult model) {
        for (Finding finding : model.findings()) {
            lines.add(findingLine(model, finding));
        }
        if (model.verdict() != Verdict.PASS && model.findings().isEmpty()) {
            Level level = model.verdict() == Verdict.REVIEW ? Level.WARNING : Level.ERROR;
            lines.add(line(level, head(model) + ": the verdict is " + model.verdict() + ". " + usedIn(model)));
        }
    }

    private LogLine findingLine(ModelResult model, Finding finding) {
        Waiver waiver = finding.waiver();
        // An expired waiver stays on its finding, which then is no note.
        if (waiver != null && finding.level() == Level.NOTE) {
            return new LogLine(Weight.INFO, text(model, finding, waived(waiver)));
        }
        if (finding.baseline() != null) {
            return new LogLine(Weight.INFO, text(model, finding, "In the baseline (" + finding.baseline() + ")."));
        }
        return line(weight(model, finding), text(model, finding, sentence(finding.help())));
    }

    private static String text(ModelResult model, Finding finding, String howToGoOn) {
        return String.join(
                " ",
                head(model) + ":",
                sentence(withoutName(model, finding.message())),
                usedIn(model),
                howToGoOn,
                OneLine.of("[" + finding.rule() + " " + finding.subject() + "]"));
    }

    /** A source that failed is only a warning to the policy, but the reason why the verdict is not there. */
    private static Level weight(ModelResult model, Finding finding) {
        boolean undecided =
                model.verdict() == Verdict.INCOMPLETE && finding.rule().equals(INCOMPLETE);
        return undecided ? Level.ERROR : finding.level();
    }

    private static String withoutName(ModelResult model, String message) {
        String name = model.model().name() + ": ";
        return message.startsWith(name) ? message.substring(name.length()) : message;
    }

    private LogLine line(Level level, String text) {
        if (failOn.breaksOn(level)) {
            return new LogLine(Weight.ERROR, text);
        }
        return new LogLine(level == Level.NOTE ? Weight.DEBUG : Weight.WARN, text);
    }

    private static String head(ModelResult model) {
        Assessment assessment = model.assessment();
        boolean unread =
                assessment.origin() != Origin.READ && !assessment.originNote().isBlank();
        String note = unread ? ", " + OneLine.of(assessment.originNote()) : "";
        return OneLine.of(model.model().name()) + " (" + assessment.tier() + note + ")";
    }

    private static String usedIn(ModelResult model) {
        if (model.sightings().isEmpty()) {
            return "Used in no file.";
        }
        Sighting first = model.sightings().get(0);
        String as = first.raw().equals(model.model().name()) ? "" : "as " + OneLine.of(first.raw()) + " ";
        int more = model.sightings().size() - 1;
        String others = more == 0 ? "" : " and " + Count.of(more, "more place", "more places");
        return "Used " + as + "in " + OneLine.of(first.source().toString()) + others + ".";
    }

    private static String waived(Waiver waiver) {
        return "Waived until " + waiver.until() + " by " + OneLine.of(waiver.owner()) + ": "
                + sentence(waiver.reason());
    }

    private static String problemText(Problem problem) {
        return sentence(problem.message()) + " " + sentence(problem.help()) + " [" + OneLine.of(problem.id()) + "]";
    }

    private static String sentence(String text) {
        String line = OneLine.of(text);
        return line.isEmpty() || line.endsWith(".") || line.endsWith("?") || line.endsWith("!") ? line : line + ".";
    }

    private String summary(ScanResult result) {
        return Count.of(result.models().size(), "AI model", "AI models") + " found in "
                + Count.of(result.filesRead(), "file", "files") + figures(result) + " (policy " + policy + ", rules "
                + result.rulesVersion() + "). Report: " + report;
    }

    private static String figures(ScanResult result) {
        StringJoiner figures = new StringJoiner(", ", ": ", "").setEmptyValue("");
        addFigure(figures, Count.models(result, Verdict.FAIL), "violates", "violate");
        addFigure(figures, Count.models(result, Verdict.REVIEW), "to review", "to review");
        addFigure(figures, Count.models(result, Verdict.INCOMPLETE), "undecided", "undecided");
        addFigure(figures, Count.models(result, Verdict.PASS), "passes", "pass");
        return figures.toString();
    }

    private static void addFigure(StringJoiner figures, int count, String one, String many) {
        if (count > 0) {
            figures.add(Count.of(count, one, many));
        }
    }
}
