package io.github.weightmark.report;

import io.github.weightmark.domain.Source;
import io.github.weightmark.identify.KnownText;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Comparison.Change;
import io.github.weightmark.report.Comparison.Pair;
import io.github.weightmark.report.Comparison.Relation;
import io.github.weightmark.report.Comparison.Side;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The answer of {@code diff} for people: what only one side says, what both say otherwise, then word by word. */
public final class ComparisonConsole {

    private static final int FEW = 40;
    private static final int LONG = 240;

    private final boolean color;
    private final Detail detail;
    private final ClauseEffects effects;

    /**
     * @param color whether the terminal shows ANSI colours
     * @param detail how much is told
     * @param knowledge effects of clauses: what restricts stands first
     */
    public ComparisonConsole(boolean color, Detail detail, Knowledge knowledge) {
        this.color = color;
        this.detail = detail;
        this.effects = new ClauseEffects(knowledge.clauses());
    }

    /** Writes the answer, ended by a line feed. */
    public void write(Comparison comparison, Appendable out) throws IOException {
        Page page = new Page(color);
        side(page, "a", comparison.a());
        side(page, "b", comparison.b());
        if (!comparison.unread()) {
            if (detail != Detail.SUMMARY) {
                page.blank();
                clauses(page, comparison);
                words(page, comparison);
                page.blank();
            }
            page.text("", "", 0, Style.STRONG, summary(comparison));
        }
        out.append(page.toString().stripTrailing()).append('\n');
    }

    private static void side(Page page, String letter, Side side) {
        page.line(page.paint(Style.STRONG, letter + ": " + side.name()));
        page.row("", side.what());
        side.problems().forEach(problem -> Signs.problem(page, problem));
    }

    private void clauses(Page page, Comparison comparison) {
        for (Relation relation : List.of(Relation.ONLY_A, Relation.ONLY_B, Relation.DIFFERS)) {
            List<Pair> pairs = comparison.clauses().stream()
                    .filter(pair -> pair.relation() == relation)
                    .sorted(Comparator.comparing((Pair pair) -> effects.of(pair.id())))
                    .toList();
            pairs.forEach(pair -> pair(page, label(relation), pair));
        }
        page.row(
                label(Relation.SAME),
                comparison.clauses().stream()
                        .filter(pair -> pair.relation() == Relation.SAME)
                        .map(Pair::id)
                        .collect(Collectors.joining(", ")));
    }

    private static String label(Relation relation) {
        return switch (relation) {
            case ONLY_A -> "only in a";
            case ONLY_B -> "only in b";
            case DIFFERS -> "differs";
            case SAME -> "in both";
        };
    }

    private void pair(Page page, String label, Pair pair) {
        Effect effect = effects.of(pair.id());
        page.row(label, pair.id() + " (" + ClauseEffects.label(effect) + ")");
        statements(page, pair.b().isEmpty() ? "" : "a", pair.a());
        statements(page, pair.a().isEmpty() ? "" : "b", pair.b());
    }

    private void statements(Page page, String letter, List<Statement> statements) {
        for (Statement statement : statements) {
            String fixed = Wording.parameters(statement.parameters());
            String text = fixed.isEmpty() && !letter.isEmpty() ? "nothing fixed" : fixed;
            page.row(letter.isEmpty() ? "" : "  " + letter, text);
            Rows.quote(page, statement.quote(), statement.place(), detail == Detail.ALL ? Integer.MAX_VALUE : LONG);
        }
    }

    private void words(Page page, Comparison comparison) {
        List<Change> changes = comparison.words();
        if (changes == null) {
            page.blank();
            page.text(
                    "  ",
                    "  ",
                    2,
                    Style.FAINT,
                    "Word by word needs two texts: files, licences of the SPDX list, or a file and its licence.");
            return;
        }
        if (!changes.isEmpty()) {
            page.blank();
        }
        changes.stream().limit(detail == Detail.ALL ? Long.MAX_VALUE : FEW).forEach(change -> change(page, change));
        int more = changes.size() - FEW;
        page.row("", more > 0 && detail != Detail.ALL ? "and " + more + " more (-v shows all)" : "");
        boolean open = changes.stream().anyMatch(change -> isOpen(change.a()) || isOpen(change.b()));
        page.row(
                "", open ? KnownText.REPLACEABLE + " is a place where copies may differ: a name, a year, a title" : "");
    }

    private static boolean isOpen(Span span) {
        return span.text().contains(KnownText.REPLACEABLE);
    }

    private void change(Page page, Change change) {
        switch (change.kind()) {
            case ADDED -> page.change(Style.GOOD, "+ " + lines(change.b()), text(change.b()));
            case REMOVED -> page.change(Style.BAD, "- " + lines(change.a()), text(change.a()));
            case CHANGED -> {
                page.change(Style.BAD, "- " + lines(change.a()), text(change.a()));
                page.change(Style.GOOD, "+ " + lines(change.b()), text(change.b()));
            }
        }
    }

    private static String lines(Span span) {
        return ClauseGroups.lines(Source.lines("", span.startLine(), span.endLine()));
    }

    private String text(Span span) {
        String words = Plain.line(span.text());
        return words.isEmpty()
                ? "(the licence's own words are not at hand)"
                : Wording.cut(words, detail == Detail.ALL ? Integer.MAX_VALUE : LONG);
    }

    private static String summary(Comparison comparison) {
        if (comparison.same()) {
            return comparison.words() == null
                    ? "The same clauses."
                    : "The same clauses and the same words; case, punctuation and layout aside.";
        }
        long different = comparison.clauses().stream()
                .filter(pair -> pair.relation() != Relation.SAME)
                .count();
        String clauses = different == 0
                ? "The same clauses"
                : different + (different == 1 ? " clause differs" : " clauses differ");
        if (comparison.words() == null) {
            return clauses + ".";
        }
        int places = comparison.words().size();
        return clauses + "; the words differ in " + places + (places == 1 ? " place." : " places.");
    }
}
