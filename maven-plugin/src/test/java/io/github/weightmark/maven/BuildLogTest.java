package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.maven.LogLine.Weight;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildLogTest {

    private static final String LLAMA =
            "meta-llama/Llama-3.1-8B-Instruct (restricted): mau-threshold 700,000,000 - ends above"
                    + " it (LICENSE:61-66). Used as llama3.1:8b in src/main/resources/application.yml:12 and 1 more place."
                    + " Choose another model. [clauses.deny mau-threshold]";

    private static final String REVIEW =
            "org/model (restricted): The clause stands. Used in App.java:5. Choose another model."
                    + " [clauses.review acceptable-use-policy]";

    private static final String GATED = "org/model (unknown): the Hub asks for a token. Used in no file. Set HF_TOKEN."
            + " [evidence.incomplete hub.gated]";

    @Test
    void a_violation_is_one_error_line_and_the_figures_follow() {
        ScanResult result = Results.scan(Results.llama(), Results.plain("org/open", Verdict.PASS));

        assertThat(lines(FailOn.VIOLATION, result))
                .containsExactly(
                        new LogLine(Weight.ERROR, LLAMA),
                        new LogLine(
                                Weight.INFO,
                                "2 AI models found in 12 files: 1 violates, 1 passes (policy weightmark.yml, rules"
                                        + " 2026.11.1). Report: target/weightmark/weightmark.json"));
    }

    @Test
    void a_violation_that_shall_not_fail_the_build_is_a_warning() {
        assertThat(lines(FailOn.NEVER, Results.scan(Results.llama()))).contains(new LogLine(Weight.WARN, LLAMA));
    }

    @Test
    void a_review_is_a_warning() {
        assertThat(lines(FailOn.VIOLATION, Results.scan(review()))).contains(new LogLine(Weight.WARN, REVIEW));
    }

    @Test
    void a_review_that_fails_the_build_is_an_error() {
        assertThat(lines(FailOn.REVIEW, Results.scan(review()))).contains(new LogLine(Weight.ERROR, REVIEW));
    }

    private static ModelResult review() {
        return Results.model(
                "org/model",
                Tier.RESTRICTED,
                Verdict.REVIEW,
                List.of(Results.sighting("App.java", 5, "org/model")),
                Results.finding("clauses.review", "acceptable-use-policy", Level.WARNING));
    }

    @Test
    void a_note_is_only_for_those_who_debug() {
        ModelResult model = Results.model(
                "org/model",
                Tier.PERMISSIVE,
                Verdict.PASS,
                List.of(),
                Results.finding("clauses.deny", "mau-threshold", Level.NOTE));

        assertThat(lines(FailOn.REVIEW, Results.scan(model)))
                .contains(new LogLine(
                        Weight.DEBUG,
                        "org/model (permissive): The clause stands. Used in no file. Choose another model."
                                + " [clauses.deny mau-threshold]"));
    }

    @Test
    void a_waived_finding_stays_visible_with_who_waived_it_and_until_when() {
        assertThat(lines(FailOn.VIOLATION, Results.scan(waived(Level.NOTE))))
                .contains(new LogLine(
                        Weight.INFO,
                        "org/model (restricted): The clause stands. Used in no file. Waived until 2027-03-31 by"
                                + " legal@example.org: Below 1 M users. [clauses.deny mau-threshold]"));
    }

    @Test
    void a_waiver_that_no_longer_holds_changes_nothing() {
        assertThat(lines(FailOn.VIOLATION, Results.scan(waived(Level.ERROR))))
                .contains(new LogLine(
                        Weight.ERROR,
                        "org/model (restricted): The clause stands. Used in no file. Nothing to do."
                                + " [clauses.deny mau-threshold]"));
    }

    private static ModelResult waived(Level level) {
        return Results.model(
                "org/model",
                Tier.RESTRICTED,
                level == Level.ERROR ? Verdict.FAIL : Verdict.PASS,
                List.of(),
                new Finding(
                        "clauses.deny", "mau-threshold", level, "The clause stands", "Nothing to do", Results.WAIVER));
    }

    @Test
    void an_answer_that_was_not_read_says_where_it_comes_from() {
        ModelResult model = new ModelResult(
                Results.assessment(
                        "org/model", Tier.CLOSED, Origin.CURATED, "from the knowledge base of 2026-11", List.of()),
                List.of(),
                List.of(Results.finding("tiers.deny", "closed", Level.ERROR)),
                Verdict.FAIL);

        assertThat(text(FailOn.VIOLATION, Results.scan(model)))
                .startsWith("org/model (closed, from the knowledge base of 2026-11): The clause stands.");
    }

    @Test
    void what_leaves_a_model_undecided_is_an_error_though_the_policy_only_warns() {
        Finding gated = new Finding(
                "evidence.incomplete",
                "hub.gated",
                Level.WARNING,
                "org/model: the Hub asks for a token",
                "Set HF_TOKEN",
                null);
        Finding review = Results.finding("clauses.review", "naming-requirement", Level.WARNING);
        ModelResult model = Results.model("org/model", Tier.UNKNOWN, Verdict.INCOMPLETE, List.of(), gated, review);

        assertThat(lines(FailOn.VIOLATION, Results.scan(model)))
                .containsExactly(
                        new LogLine(Weight.ERROR, GATED),
                        new LogLine(
                                Weight.WARN,
                                "org/model (unknown): The clause stands. Used in no file. Choose another model."
                                        + " [clauses.review naming-requirement]"),
                        new LogLine(
                                Weight.INFO,
                                "1 AI model found in 12 files: 1 undecided (policy weightmark.yml, rules 2026.11.1)."
                                        + " Report: target/weightmark/weightmark.json"));
        assertThat(lines(FailOn.NEVER, Results.scan(model))).contains(new LogLine(Weight.WARN, GATED));
    }

    @Test
    void a_source_that_failed_is_a_warning_when_a_violation_already_decides() {
        Finding gated = new Finding(
                "evidence.incomplete",
                "hub.gated",
                Level.WARNING,
                "org/model: the Hub asks for a token",
                "Set HF_TOKEN",
                null);
        ModelResult model = Results.model("org/model", Tier.UNKNOWN, Verdict.FAIL, List.of(), gated);

        assertThat(lines(FailOn.VIOLATION, Results.scan(model))).contains(new LogLine(Weight.WARN, GATED));
    }

    @Test
    void a_model_that_does_not_pass_is_never_silent() {
        assertThat(lines(FailOn.VIOLATION, Results.scan(Results.plain("org/model", Verdict.FAIL))))
                .contains(new LogLine(Weight.ERROR, "org/model (permissive): the verdict is fail. Used in no file."));
    }

    @Test
    void a_model_that_passes_needs_no_line() {
        assertThat(lines(FailOn.REVIEW, Results.scan(Results.plain("org/model", Verdict.PASS))))
                .hasSize(1);
    }

    @Test
    void problems_outside_any_model_are_lines_by_their_level() {
        ScanResult result = Results.scan(List.of(
                new Problem("file.unreadable", Level.ERROR, "App.java cannot be read", "Make it readable", null),
                new Problem("file.binary", Level.WARNING, "x.py holds no text", "Look at it", null),
                new Problem("file.large", Level.NOTE, "y.py is 5 MB", "Nothing to do", null)));

        assertThat(lines(FailOn.VIOLATION, result))
                .startsWith(
                        new LogLine(Weight.ERROR, "App.java cannot be read. Make it readable. [file.unreadable]"),
                        new LogLine(Weight.WARN, "x.py holds no text. Look at it. [file.binary]"),
                        new LogLine(Weight.DEBUG, "y.py is 5 MB. Nothing to do. [file.large]"));
    }

    @Test
    void that_nothing_was_found_is_said_with_the_number_of_files() {
        assertThat(lines(FailOn.VIOLATION, Results.scan()))
                .containsExactly(new LogLine(
                        Weight.INFO,
                        "0 AI models found in 12 files (policy weightmark.yml, rules 2026.11.1). Report:"
                                + " target/weightmark/weightmark.json"));
    }

    @Test
    void text_from_outside_cannot_forge_a_line() {
        ModelResult model = Results.model(
                "org/model",
                Tier.RESTRICTED,
                Verdict.FAIL,
                List.of(Results.sighting("a\n[INFO] BUILD SUCCESS.py", 1, "\u001b[2Jorg/model")),
                new Finding("models.deny", "org/\u202emodel", Level.ERROR, "one\r\ntwo", "three\u0007", null));

        assertThat(text(FailOn.VIOLATION, Results.scan(model)))
                .isEqualTo("org/model (restricted): one two. Used as ?[2Jorg/model in a [INFO] BUILD SUCCESS.py:1."
                        + " three? [models.deny org/?model]");
    }

    private static List<LogLine> lines(FailOn failOn, ScanResult result) {
        return new BuildLog(failOn, "weightmark.yml", "target/weightmark/weightmark.json").lines(result);
    }

    private static String text(FailOn failOn, ScanResult result) {
        return lines(failOn, result).get(0).text();
    }
}
