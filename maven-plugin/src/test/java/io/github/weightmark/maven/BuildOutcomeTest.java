package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class BuildOutcomeTest {

    private static final Problem UNREADABLE =
            new Problem("file.unreadable", Level.ERROR, "App.java cannot be read", "Make it readable", null);

    @Test
    void a_violation_fails_the_build_and_says_how_to_go_on() {
        assertThatThrownBy(() -> conclude(FailOn.VIOLATION, Results.scan(Results.llama())))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 AI model violates the policy (weightmark.yml): meta-llama/Llama-3.1-8B-Instruct. Choose"
                        + " another model, or add a waiver with reason, owner and date to weightmark.yml. Details:"
                        + " report.json");
    }

    @Test
    void many_violations_are_counted_and_the_first_are_named() {
        ModelResult[] models = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> Results.plain("org/m" + number, Verdict.FAIL))
                .toArray(ModelResult[]::new);

        assertThatThrownBy(() -> conclude(FailOn.VIOLATION, Results.scan(models)))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageStartingWith("7 AI models violate the policy (weightmark.yml): org/m1, org/m2, org/m3,"
                        + " org/m4, org/m5 and 2 more. Choose");
    }

    @Test
    void a_review_fails_only_the_build_that_asks_for_it() {
        ScanResult result = Results.scan(Results.plain("org/model", Verdict.REVIEW));

        assertThatCode(() -> conclude(FailOn.VIOLATION, result)).doesNotThrowAnyException();
        assertThatThrownBy(() -> conclude(FailOn.REVIEW, result))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("1 AI model needs a review by the policy (weightmark.yml): org/model. Let somebody look at"
                        + " it and record the decision as a waiver in weightmark.yml. Details: report.json");
    }

    @Test
    void an_undecided_model_is_an_error_not_a_violation() {
        assertThatThrownBy(
                        () -> conclude(FailOn.VIOLATION, Results.scan(Results.plain("org/model", Verdict.INCOMPLETE))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Weightmark could not decide on 1 AI model: org/model. Mend what the lines above name and"
                        + " run again; -Dweightmark.failOn=never goes on without a verdict. Details: report.json");
    }

    @Test
    void an_unreadable_file_is_an_error_even_without_a_model() {
        assertThatThrownBy(() -> conclude(FailOn.VIOLATION, Results.scan(List.of(UNREADABLE))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("Weightmark could not decide: not everything could be read. Mend what the lines above name"
                        + " and run again; -Dweightmark.failOn=never goes on without a verdict. Details: report.json");
    }

    @Test
    void a_violation_outweighs_what_could_not_be_decided() {
        assertThatThrownBy(() -> conclude(FailOn.VIOLATION, Results.scan(List.of(UNREADABLE), Results.llama())))
                .isInstanceOf(MojoFailureException.class);
    }

    @Test
    void nothing_fails_the_build_that_never_fails() {
        ScanResult result =
                Results.scan(List.of(UNREADABLE), Results.llama(), Results.plain("org/model", Verdict.INCOMPLETE));

        assertThatCode(() -> conclude(FailOn.NEVER, result)).doesNotThrowAnyException();
    }

    @Test
    void a_clean_result_fails_nothing() {
        assertThatCode(() -> conclude(FailOn.REVIEW, Results.scan(Results.plain("org/model", Verdict.PASS))))
                .doesNotThrowAnyException();
    }

    private static void conclude(FailOn failOn, ScanResult result) throws Exception {
        new BuildOutcome(failOn, "weightmark.yml", "report.json").conclude(result);
    }
}
