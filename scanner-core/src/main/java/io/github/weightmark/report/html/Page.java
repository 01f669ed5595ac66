package io.github.weightmark.report.html;

import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the report shows, in the order in which it shows it.
 *
 * @param style the style sheet
 * @param script the script
 * @param version of Weightmark
 * @param rules version of the rules
 * @param time when it was made; {@code null} when that is not told
 * @param summary the scan in numbers
 * @param sentence what the verdict means, one sentence
 * @param tiers how many models are of each tier, those with none left out
 * @param fails findings that fail the build, and models that could not be decided
 * @param reviews findings that ask a person
 * @param waived findings that a waiver accepts
 * @param baselined findings that a baseline accepts
 * @param changes findings that compare with the lock
 * @param unchanged what to say when there is no change, one sentence
 * @param models the worst first
 * @param same what each section leaves to an earlier one, in the order of the models; empty where each tells all
 * @param clauses the columns of the matrix: clauses that bind, sorted by weight
 * @param problems what went wrong outside any one model
 * @param scanned how much was looked into, one sentence
 */
public record Page(
        Asset style,
        Asset script,
        String version,
        String rules,
        @Nullable String time,
        Summary summary,
        String sentence,
        List<TierBar> tiers,
        List<FindingRow> fails,
        List<FindingRow> reviews,
        List<FindingRow> waived,
        List<FindingRow> baselined,
        List<FindingRow> changes,
        String unchanged,
        List<ModelSection> models,
        List<Same> same,
        List<ClauseColumn> clauses,
        List<Problem> problems,
        String scanned) {

    private static final int MANY = 50;

    /** The same with the style of paper, without script, and nothing told twice. */
    Page onPaper(Asset other) {
        return new Page(
                other,
                new Asset("", ""),
                version,
                rules,
                time,
                summary,
                sentence,
                tiers,
                fails,
                reviews,
                waived,
                baselined,
                changes,
                unchanged,
                models,
                Same.of(models),
                clauses,
                problems,
                scanned);
    }

    /** So many models that the browser should not lay out what is out of sight. */
    public boolean many() {
        return models.size() > MANY;
    }

    /** What the section of a model leaves to an earlier one. */
    public Same same(ModelSection model) {
        return same.isEmpty() ? Same.NOTHING : same.get(model.number() - 1);
    }

    public Verdict verdict() {
        return summary.verdict();
    }

    /**
     * One part of the tier chart.
     *
     * @param tier the tier
     * @param count models of it
     * @param x where its bar begins, 0 to 1000
     * @param width of its bar
     */
    public record TierBar(String tier, int count, int x, int width) {}

    /**
     * A finding and every model that has it in the same words.
     *
     * @param rule the policy rule that fired
     * @param subject what it fired on
     * @param message what, where and why
     * @param help how to go on
     * @param waiver who accepts it, until when and why, or where it was accepted; empty when nobody does
     * @param models whom it is about
     */
    public record FindingRow(
            String rule, String subject, String message, String help, String waiver, List<Concerned> models) {

        private static final int FIRST = 10;

        /** The models shown at once. */
        public List<Concerned> first() {
            return models.subList(0, Math.min(FIRST, models.size()));
        }

        /** The models shown on request. */
        public List<Concerned> others() {
            return models.subList(first().size(), models.size());
        }
    }

    /**
     * A model that has a finding.
     *
     * @param name of the model
     * @param anchor of its section
     * @param places where the project uses it, the first few
     */
    public record Concerned(String name, String anchor, List<String> places) {}

    /**
     * A column of the matrix.
     *
     * @param id clause id
     * @param title its name for people
     * @param effect what it does: restricts, duty or ordinary
     */
    public record ClauseColumn(String id, String title, String effect) {}
}
