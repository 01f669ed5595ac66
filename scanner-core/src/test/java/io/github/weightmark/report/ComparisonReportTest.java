package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.report.Comparison.Change;
import io.github.weightmark.report.Comparison.Pair;
import io.github.weightmark.report.Comparison.Relation;
import io.github.weightmark.report.Comparison.Side;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

    private static final Statement HUNDRED = statement(Map.of("count", 100L), "a.txt:3");
    private static final Statement MANY = statement(Map.of("count", 700_000_000L), "b.txt:5");
    private static final Statement PLAIN = statement(Map.of(), "a.txt:9");

    private static final Comparison DIFFERENT = new Comparison(
            side("a.txt"),
            side("b.txt"),
            List.of(
                    new Pair("governing-law", List.of(PLAIN), List.of(PLAIN)),
                    new Pair("mau-threshold", List.of(HUNDRED), List.of(MANY)),
                    new Pair("naming-requirement", List.of(PLAIN), List.of())),
            List.of(
                    new Change(Kind.CHANGED, new Span(3, 3, "one"), new Span(5, 6, "two")),
                    new Change(Kind.ADDED, Span.NONE, new Span(8, 8, "more \u001b[2J")),
                    new Change(Kind.REMOVED, new Span(9, 9, "less"), Span.NONE)));

    @Test
    void aPersonReadsWhatOnlyOneSaysThenWhatDiffersThenTheWords() throws IOException {
        assertThat(console(DIFFERENT)).isEqualTo("""
                        a: a.txt
                                      MIT, variant
                        b: b.txt
                                      MIT, variant

                          only in a   naming-requirement (duty)
                            │ “words”
                            │ a.txt:9
                          differs     mau-threshold (restricts)
                            a         count 100
                            │ “words”
                            │ a.txt:3
                            b         count 700,000,000
                            │ “words”
                            │ b.txt:5
                          in both     governing-law

                          - 3         one
                          + 5-6       two
                          + 8         more ?[2J
                          - 9         less

                        2 clauses differ; the words differ in 3 places.
                        """);
    }

    @Test
    void jsonTellsHowTheSidesStandToEachClause() throws IOException {
        StringBuilder out = new StringBuilder();
        new ComparisonReport().write(DIFFERENT, out);
        assertThat(out.toString().replaceAll("\\s*\n\\s*", " "))
                .startsWith("{ \"a\": { \"name\": \"a.txt\", \"kind\": \"file\", \"is\": \"MIT, variant\","
                        + " \"problems\": [] }, \"b\": { ")
                .contains("\"same\": false, \"clauses\": [ { \"id\": \"governing-law\", \"relation\": \"same\",")
                .contains("{ \"id\": \"naming-requirement\", \"relation\": \"only-a\", \"a\": [ {"
                        + " \"parameters\": {}, \"source\": \"a.txt:9\", \"quote\": \"words\" } ], \"b\": [] }")
                .contains("\"words\": [ { \"kind\": \"changed\", \"a\": { \"startLine\": 3, \"endLine\": 3,"
                        + " \"text\": \"one\" }, \"b\": { \"startLine\": 5, \"endLine\": 6, \"text\": \"two\" } },");
    }

    @Test
    void whatIsTheSameIsSaidInOneLine() throws IOException {
        Comparison same = new Comparison(side("a"), side("b"), List.of(), List.of());
        assertThat(same.same()).isTrue();
        assertThat(console(same))
                .endsWith("The same clauses and the same words; case, punctuation and layout aside.\n");
        Comparison unseen = new Comparison(side("a"), side("b"), List.of(), null);
        assertThat(console(unseen))
                .contains("Word by word needs two texts: files, licences of the SPDX list, or a file and its licence.")
                .endsWith("The same clauses.\n");
    }

    @Test
    void aTextThatWasNotReadIsNeverTheSame() throws IOException {
        Side broken = new Side("gone", true, "", List.of(Sample.problem("file.unreadable", "gone is gone.")));
        Comparison comparison = new Comparison(broken, side("b"), List.of(), List.of());
        assertThat(comparison.same()).isFalse();
        assertThat(console(comparison)).contains("? gone is gone.").doesNotContain("same");
    }

    @Test
    void theOrderInWhichAClauseIsStatedIsNoDifference() {
        assertThat(new Pair("x", List.of(HUNDRED, MANY), List.of(MANY, HUNDRED)).relation())
                .isEqualTo(Relation.SAME);
        assertThat(new Pair("x", List.of(HUNDRED, MANY), List.of(MANY)).relation())
                .isEqualTo(Relation.DIFFERS);
        assertThat(new Pair("x", List.of(), List.of(MANY)).relation()).isEqualTo(Relation.ONLY_B);
    }

    private static Statement statement(Map<String, Object> parameters, String place) {
        return new Statement(new TreeMap<>(parameters), place, "words");
    }

    private static Side side(String name) {
        return new Side(name, true, "MIT, variant", List.of());
    }

    private static String console(Comparison comparison) throws IOException {
        StringBuilder out = new StringBuilder();
        new ComparisonConsole(false, Detail.NORMAL, Sample.KNOWLEDGE).write(comparison, out);
        return out.toString();
    }
}
