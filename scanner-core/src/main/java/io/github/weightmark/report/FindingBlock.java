package io.github.weightmark.report;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Waiver;

/** One finding on the terminal: the rule, why it fired, the words of the clause, who accepted it, how to go on. */
final class FindingBlock {

    /** Quotes of the clause that a finding is about, unless everything is asked for. */
    private static final int QUOTES = 2;

    private final Page page;
    private final boolean everything;

    FindingBlock(Page page, boolean everything) {
        this.page = page;
        this.everything = everything;
    }

    void write(Finding finding, ModelResult result) {
        String sign = page.mark(Signs.style(finding.level()), Signs.sign(finding.level()));
        String rule = finding.rule() + " " + finding.subject();
        page.line("  " + sign + " " + page.paint(Signs.style(finding.level()), rule));
        page.text(
                "    ",
                "    ",
                4,
                Style.NONE,
                Wording.message(finding, result.model().name()));
        result.assessment().clauses().stream()
                .filter(clause -> clause.id().equals(finding.subject()))
                .limit(everything ? Long.MAX_VALUE : QUOTES)
                .forEach(clause -> Rows.quote(page, clause, everything));
        if (finding.waiver() != null) {
            page.text("    ", "    ", 4, Style.FAINT, waiver(finding.waiver()));
        }
        if (finding.baseline() != null) {
            page.text("    ", "    ", 4, Style.FAINT, "in the baseline (" + finding.baseline() + ")");
        }
        Signs.help(page, finding.help());
    }

    private static String waiver(Waiver waiver) {
        return "waiver of " + waiver.owner() + " until " + waiver.until() + ": " + waiver.reason() + " ("
                + waiver.source() + ")";
    }
}
