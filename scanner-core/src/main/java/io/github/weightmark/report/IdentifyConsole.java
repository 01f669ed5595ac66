package io.github.weightmark.report;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The answer of {@code identify} for people. */
public final class IdentifyConsole {

    private static final int FEW = 10;

    private final boolean color;

    /**
     * @param color whether the terminal shows ANSI colours
     */
    public IdentifyConsole(boolean color) {
        this.color = color;
    }

    public void write(List<IdentifiedFile> files, Appendable out) throws IOException {
        Page page = new Page(color);
        files.forEach(file -> write(file, page));
        out.append(page.toString().stripTrailing()).append('\n');
    }

    private static void write(IdentifiedFile file, Page page) {
        page.line(page.paint(Style.STRONG, file.path()));
        file.problems().forEach(problem -> Signs.problem(page, problem));
        if (file.documents().isEmpty() && file.problems().isEmpty()) {
            page.row("licence", "none that we know");
        }
        file.documents().forEach(match -> document(match, page));
        for (Clause clause : file.clauses()) {
            page.row("clause", Rows.clause(clause));
            Rows.quote(page, clause, 400);
        }
        page.blank();
    }

    private static void document(LicenseMatch match, Page page) {
        if (match.license() == null) {
            page.row("licence", "none that we know (lines " + lines(match) + ")");
            return;
        }
        String how = match.match() == MatchKind.EXACT
                ? "exact"
                : match.match() + ", " + percent(match.coverage()) + " of its words";
        page.row("licence", match.license() + "  " + how + " (lines " + lines(match) + ", by " + match.by() + ")");
        page.row("same as", String.join(", ", match.alsoMatches()));
        match.differences().stream().limit(FEW).forEach(difference -> difference(difference, page));
        int more = match.differences().size() - FEW;
        page.row("", more > 0 ? "and " + more + " more differences (--format json lists all)" : "");
    }

    private static void difference(Difference difference, Page page) {
        page.row(
                difference.kind().name().toLowerCase(Locale.ROOT),
                "line " + difference.startLine() + ": " + difference.text());
    }

    private static String lines(LicenseMatch match) {
        return match.source().startLine() + "-" + match.source().endLine();
    }

    /** Rounded down: only a whole text is 100 %. */
    private static String percent(double coverage) {
        return (int) Math.floor(coverage * 100) + " %";
    }
}
