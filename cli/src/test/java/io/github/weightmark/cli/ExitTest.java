package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitTest {

    @ParameterizedTest
    @CsvSource({
        "PASS,       PASS,            0, 0",
        "REVIEW,     PASS REVIEW,     0, 1",
        "FAIL,       FAIL,            1, 1",
        "INCOMPLETE, INCOMPLETE,      3, 3",
        "INCOMPLETE, REVIEW INCOMPLETE, 3, 1",
        "FAIL,       INCOMPLETE FAIL, 1, 1"
    })
    void aVerdictBecomesAnExitCode(Verdict overall, String models, int code, int strictCode) {
        ScanResult result = new ScanResult(
                "r", overall, Stream.of(models.split(" ")).map(ExitTest::model).toList(), List.of(), 0, 0, 0);
        assertThat(Exit.of(result, false)).isEqualTo(code);
        assertThat(Exit.of(result, true)).isEqualTo(strictCode);
    }

    private static ModelResult model(String verdict) {
        Assessment assessment = new Assessment(
                ModelRef.huggingFace("a/b"),
                null,
                Tier.UNKNOWN,
                Terms.UNKNOWN,
                Origin.NONE,
                "",
                List.of(),
                new LicenseFacts(List.of(), List.of(), List.of(), LicenseFacts.NO_ASSERTION),
                List.of(),
                List.of(),
                new Openness(Status.UNKNOWN, List.of(), null, "cannot tell", List.of()),
                List.of(),
                List.of(),
                List.of());
        return new ModelResult(assessment, List.of(), List.of(), Verdict.valueOf(verdict));
    }
}
