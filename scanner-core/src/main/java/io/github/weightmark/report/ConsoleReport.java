package io.github.weightmark.report;

import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * The report a person reads on a terminal: the worst model first, what to do with each, one line of summary at the end.
 *
 * <p>Quotes stand behind a bar, judgements behind a sign, so that nobody takes one for the other.
 */
public final class ConsoleReport {

    /** How much is told. */
    public enum Detail {
        /** The summary line alone. */
        SUMMARY,
        /** What a decision needs. */
        NORMAL,
        /** Everything, openness requirement by requirement. */
        ALL
    }

    private static final Comparator<ModelResult> WORST_FIRST = Comparator.comparing(ModelResult::verdict)
            .reversed()
            .thenComparing(result -> result.model().name());

    private final boolean color;
    private final Detail detail;
    private final ClauseEffects effects;

    /**
     * @param color whether the terminal shows ANSI colours
     * @param detail how much is told
     * @param knowledge effects of clauses: what is ordinary in free licences is not told, except with everything
     */
    public ConsoleReport(boolean color, Detail detail, Knowledge knowledge) {
        this.color = color;
        this.detail = detail;
        this.effects = new ClauseEffects(knowledge.clauses());
    }

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        Page page = new Page(color);
        if (detail != Detail.SUMMARY) {
            ModelBlock block = new ModelBlock(page, effects, detail == Detail.ALL);
            result.models().stream().sorted(WORST_FIRST).forEach(block::write);
            problems(page, result.problems());
        }
        summary(page, result);
        if (detail != Detail.SUMMARY) {
            NextSteps.write(page, result);
        }
        out.append(page.toString());
    }

    private static void problems(Page page, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        page.line(page.paint(Style.STRONG, "Not examined, or not wholly"));
        for (Problem problem : problems) {
            Signs.problem(page, problem);
        }
        page.blank();
    }

    private static void summary(Page page, ScanResult result) {
        Summary summary = Summary.of(result);
        String word = Signs.word(summary.verdict());
        int indent = word.length() + 2;
        page.text(
                page.mark(Signs.style(summary.verdict()), word) + "  ",
                " ".repeat(indent),
                indent,
                Style.NONE,
                counts(summary, result));
    }

    private static String counts(Summary summary, ScanResult result) {
        StringJoiner parts = new StringJoiner(" · ");
        parts.add(summary.models() == 0 ? "0 models found in " + count(result.filesRead(), "file") : models(summary));
        StringJoiner findings = new StringJoiner(", ");
        add(findings, summary.violations(), "violation");
        add(findings, summary.reviews(), "review");
        if (summary.waived() > 0) {
            findings.add(summary.waived() + " waived");
        }
        if (summary.baselined() > 0) {
            findings.add(summary.baselined() + " in the baseline");
        }
        if (summary.incomplete() > 0) {
            findings.add(summary.incomplete() + " not decided");
        }
        if (findings.length() > 0) {
            parts.add(findings.toString());
        }
        return parts.add("rules " + result.rulesVersion()).toString();
    }

    private static String models(Summary summary) {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            if (summary.of(tier) > 0) {
                tiers.add(summary.of(tier) + " " + tier.id());
            }
        }
        return count(summary.models(), "model") + ": " + String.join(", ", tiers);
    }

    private static void add(StringJoiner joiner, int number, String noun) {
        if (number > 0) {
            joiner.add(count(number, noun));
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
