package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final Waiver WAIVER = new Waiver(
            "*", List.of(), "known", "legal@example.com", LocalDate.of(2026, 1, 1), Source.line("weightmark.yml", 3));

    @Test
    void countsModelsByTierAndFindingsByLevel() {
        Summary summary = Summary.of(
                Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided()));
        assertThat(summary.models()).isEqualTo(4);
        assertThat(summary.of(Tier.RESTRICTED)).isEqualTo(1);
        assertThat(summary.of(Tier.FULLY_OPEN)).isZero();
        assertThat(summary.violations()).isEqualTo(1);
        assertThat(summary.reviews()).isEqualTo(1);
        assertThat(summary.waived()).isEqualTo(1);
        assertThat(summary.incomplete()).isEqualTo(1);
    }

    @Test
    void anExpiredWaiverDoesNotCountAsWaived() {
        Finding expired = new Finding("clauses.deny", "mau-threshold", Level.ERROR, "m", "h", WAIVER);
        ModelResult model = new ModelResult(Sample.passing().assessment(), List.of(), List.of(expired), Verdict.FAIL);
        Summary summary = Summary.of(Sample.scan(Verdict.FAIL, model));
        assertThat(summary.waived()).isZero();
        assertThat(summary.violations()).isEqualTo(1);
    }

    @Test
    void anErrorOutsideAnyModelIsSomethingNotDecided() {
        ScanResult result = new ScanResult(
                "r", Verdict.INCOMPLETE, List.of(), List.of(Sample.problem("file.unreadable", "m")), 0, 0, 0);
        assertThat(Summary.of(result).incomplete()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadIsNoReview() {
        Finding unread = new Finding("evidence.incomplete", "gguf.truncated", Level.WARNING, "m", "h", null);
        ModelResult model =
                new ModelResult(Sample.undecided().assessment(), List.of(), List.of(unread), Verdict.INCOMPLETE);
        Summary summary = Summary.of(Sample.scan(Verdict.INCOMPLETE, model));
        assertThat(summary.reviews()).isZero();
        assertThat(summary.incomplete()).isEqualTo(1);
    }
}
