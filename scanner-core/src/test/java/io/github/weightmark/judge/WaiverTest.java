package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.domain.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waivers accept findings for a while, and stay visible. */
class WaiverTest {

    @Test
    void aWaivedFindingStaysAsANoteWithItsWaiver() {
        ModelResult result = judge("model: acme/model", "2026-11-25", Assessed.of(Tier.UNKNOWN));
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        Finding finding = result.findings().get(0);
        assertThat(finding.level()).isEqualTo(Level.NOTE);
        assertThat(finding.waiver()).extracting(Waiver::owner).isEqualTo("legal@example.com");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "model: acme/model | PASS",
                "model: 'acme/*' | PASS",
                "model: ACME/Model | PASS",
                "model: acme/other | FAIL",
                "model: acme | FAIL",
                "model: acme/model, clauses: [mau-threshold] | REVIEW",
                "model: acme/model, clauses: [mau-threshold, restricted] | PASS",
                "model: acme/model, clauses: [restricted] | FAIL",
                "model: acme/model, clauses: [research-only] | FAIL",
            })
    void aWaiverAcceptsWhatItNamesAndNoMore(String waiver, Verdict verdict) {
        Assessed restricted = Assessed.of(Tier.RESTRICTED).clause("mau-threshold", Map.of("count", 5L));
        assertThat(judge(waiver, "2027-01-01", restricted).verdict()).isEqualTo(verdict);
    }

    @Test
    void aConflictCanBeWaived() {
        Assessed conflict = Assessed.of(Tier.PERMISSIVE).conflict("laxer-than-base");
        assertThat(judge("model: acme/model, clauses: [laxer-than-base]", "2027-01-01", conflict)
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anExpiredWaiverRemindsAndWaivesNothing() {
        ModelResult result = judge("model: acme/model", "2026-11-24", Assessed.of(Tier.UNKNOWN));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.findings())
                .extracting(Finding::rule, Finding::level, Finding::message, Finding::help)
                .contains(tuple(
                        "waiver.expired",
                        Level.WARNING,
                        "acme/model: the waiver of legal@example.com ended on 2026-11-24 (weightmark.yml:1): Reviewed",
                        "Let legal@example.com renew the waiver with a new date, or choose another model."));
    }

    @Test
    void anExpiredWaiverOfAnotherModelSaysNothing() {
        assertThat(judge("model: acme/other", "2020-01-01", Assessed.of(Tier.UNKNOWN))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("tiers.deny");
    }

    @Test
    void whatCouldNotBeReadCannotBeWaived() {
        Assessed undecided = Assessed.of(Tier.UNKNOWN).problem(Level.ERROR);
        assertThat(judge("model: acme/model", "2027-01-01", undecided).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    private static ModelResult judge(String waiver, String until, Assessed assessed) {
        Policy policy = Policies.of(
                "waivers: [{" + waiver + ", reason: Reviewed, owner: legal@example.com, until: " + until + "}]");
        return new Judge(Policies.knowledge(), policy, LocalDate.of(2026, 11, 25)).judge(assessed.build(), List.of());
    }
}
