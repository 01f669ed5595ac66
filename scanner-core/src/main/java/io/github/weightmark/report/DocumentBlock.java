package io.github.weightmark.report;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Licenses;
import java.util.List;

/** One document of a file on the terminal: which licence it is and every span that differs. */
final class DocumentBlock {

    private static final int FEW = 10;
    private static final int LONG = 240;

    private final Page page;
    private final Licenses licenses;
    private final boolean everything;

    DocumentBlock(Page page, Licenses licenses, boolean everything) {
        this.page = page;
        this.licenses = licenses;
        this.everything = everything;
    }

    void write(LicenseMatch match) {
        String lines = ClauseGroups.lines(match.source());
        String place = lines.contains("-") ? "lines " + lines : "line " + lines;
        if (match.license() == null) {
            page.row("licence", "none that we know (" + place + ")");
            return;
        }
        page.row("licence", match.license() + ", " + how(match) + " (" + place + ")");
        licenses.byId(match.license())
                .ifPresent(rule -> page.row("", rule.name() + ": " + Wording.terms(rule.terms()) + caveat(match)));
        page.row("same as", String.join(", ", match.alsoMatches()));
        differences(match.differences());
    }

    private static String how(LicenseMatch match) {
        if (match.by().equals("title")) {
            return "by its title alone; its words were not compared";
        }
        return match.match() == MatchKind.EXACT
                ? "exact"
                : match.match() + ", " + percent(match.coverage()) + " of its words";
    }

    /** What a licence allows is no answer for a text that differs from it. */
    private static String caveat(LicenseMatch match) {
        return match.match() == MatchKind.EXACT ? "" : "; this text is not it, word for word";
    }

    private void differences(List<Difference> differences) {
        differences.stream().limit(everything ? Long.MAX_VALUE : FEW).forEach(this::difference);
        int more = differences.size() - FEW;
        if (more > 0 && !everything) {
            page.row("", "and " + more + (more == 1 ? " more difference" : " more differences") + " (-v shows all)");
        }
    }

    private void difference(Difference difference) {
        String lines = ClauseGroups.lines(Source.lines("", difference.startLine(), difference.endLine()));
        String text = cut(difference.text());
        String missing = difference.removed().isEmpty() ? "" : ": " + cut(difference.removed());
        String instead = missing + (difference.slip() ? " (a misprint)" : "");
        switch (difference.kind()) {
            case ADDED -> page.change(Style.GOOD, "+ " + lines, text);
            case REMOVED -> page.change(Style.BAD, "- " + lines, "missing here: " + text + missing);
            case CHANGED ->
                page.change(Style.DOUBTFUL, "~ " + lines, text + (missing.isEmpty() ? "" : ", in place of") + instead);
        }
    }

    private String cut(String words) {
        return Wording.cut(Plain.line(words), everything ? Integer.MAX_VALUE : LONG);
    }

    /** Rounded down: only a whole text is 100 %. */
    private static String percent(double coverage) {
        return (int) Math.floor(coverage * 100) + " %";
    }
}
