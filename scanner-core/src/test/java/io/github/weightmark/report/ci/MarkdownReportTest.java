package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    /** A comment on GitHub that is longer is refused as a whole. */
    private static final int LONGEST_COMMENT = 65_536;

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void tellsVerdictModelsAndFindings() throws IOException {
        assertThat(text(ALL_KINDS))
                .startsWith("### Weightmark: FAIL\n\n4 models, 1 violation, 1 to review, 1 waived, 1 not decided.\n")
                .contains("| fail | acme/helper-8b | restricted |")
                .contains("| review | openai:gpt-4o | closed | none for the weights: they cannot be downloaded |")
                .contains("- **error** acme/helper-8b: The licence ends above 700000000 monthly active users.  \n"
                        + "  Declare use.monthly-active-users in the policy, or choose another model.\n")
                .doesNotContain("A person should look at restricted models.");
    }

    @Test
    void waiversNameTheirOwnerAndTheirEnd() throws IOException {
        assertThat(text(ALL_KINDS))
                .contains("\nWaived:\n\n- acme/helper-8b: restricted, by legal@example.com until 2027-03-31:"
                        + " Looked at in LEGAL-412\n");
        assertThat(text(Sample.scan(Verdict.PASS, Sample.passing()))).doesNotContain("Waived");
    }

    @Test
    void whatIsNoneIsNotCounted() throws IOException {
        assertThat(text(Sample.scan(Verdict.PASS, Sample.passing())))
                .startsWith("### Weightmark: PASS\n\n1 model, 0 violations, 0 to review.\n");
    }

    @Test
    void anEmptyScanSaysThatNoModelWasFound() throws IOException {
        assertThat(text(Sample.scan(Verdict.PASS)))
                .startsWith("### Weightmark: PASS\n\nNo model was found in 12 files.\n")
                .doesNotContain("| Verdict |");
    }

    @Test
    void noModelBesideAProblemIsNotCalledNothingFound() throws IOException {
        ScanResult unread = new ScanResult(
                "2026.11.1",
                Verdict.INCOMPLETE,
                List.of(),
                List.of(Sample.problem("file.unreadable", "src/a.yml cannot be read.")),
                0,
                0,
                0);
        assertThat(text(unread))
                .contains("0 models, 0 violations, 0 to review, 1 not decided.")
                .contains("Not examined, or not wholly:\n\n- **error** src/a.yml cannot be read.\n")
                .doesNotContain("No model was found");
    }

    @Test
    void whatCouldNotBeDecidedIsNoPass() throws IOException {
        assertThat(text(Sample.scan(Verdict.INCOMPLETE, Sample.undecided())))
                .startsWith("### Weightmark: INCOMPLETE\n")
                .contains("| incomplete | file:models/x.gguf | unknown | cannot be told (NOASSERTION) |");
    }

    @Test
    void aFindingOfManyModelsStandsOnce() throws IOException {
        ModelResult[] models = IntStream.range(0, 7)
                .mapToObj(number -> Sample.restricted("acme/helper-" + number))
                .toArray(ModelResult[]::new);
        assertThat(text(Sample.scan(Verdict.FAIL, models)))
                .containsOnlyOnce("The licence ends above 700000000 monthly active users.")
                .contains("- **error** acme/helper-0, acme/helper-1, acme/helper-2, acme/helper-3, acme/helper-4"
                        + " and 2 more: The licence ends");
    }

    @Test
    void whatDoesNotFitIsCounted() throws IOException {
        ModelResult[] models = IntStream.range(0, 61)
                .mapToObj(number -> reworded(number, "The licence ends after " + number + " days."))
                .toArray(ModelResult[]::new);
        assertThat(text(Sample.scan(Verdict.FAIL, models)))
                .contains("**1 more model** not shown here; the full report has them all.")
                .contains("**1 more finding** not shown here; the full report has them all.");
        assertThat(text(ALL_KINDS)).doesNotContain("not shown here");
    }

    @Test
    void aCommentIsNeverTooLong() throws IOException {
        ModelResult[] models = IntStream.range(0, 500)
                .mapToObj(number -> reworded(number, number + "<".repeat(1_000)))
                .toArray(ModelResult[]::new);
        List<Problem> problems = Collections.nCopies(500, Sample.problem("file.unreadable", "&".repeat(1_000)));
        String text = text(new ScanResult("2026.11.1", Verdict.FAIL, List.of(models), problems, 1, 0, 0));
        assertThat(text).hasSizeLessThan(LONGEST_COMMENT).contains("more findings** not shown here");
        assertThat(text).contains("more problems** not shown here");
    }

    private static ModelResult reworded(int number, String message) {
        ModelResult model = Sample.restricted("acme/helper-" + number);
        return new ModelResult(
                model.assessment(),
                model.sightings(),
                List.of(new Finding("clauses.deny", "mau-threshold", Level.ERROR, message, "", null)),
                model.verdict());
    }

    @Test
    void hostileWordsAreNoMarkdown() throws IOException {
        String text = text(Hostile.scan());
        Set<String> found = new HashSet<>();
        Parser.builder().build().parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add("link " + link.getDestination());
            }

            @Override
            public void visit(Image image) {
                found.add("image " + image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                found.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                found.add(html.getLiteral().strip());
            }
        });
        assertThat(found).allMatch(markup -> markup.startsWith("<sub>") || markup.equals("</sub>"));
        assertThat(text).doesNotContain("@everyone").doesNotContain("https://").doesNotContain("www.evil");
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new MarkdownReport().write(result, text);
        return text.toString();
    }
}
