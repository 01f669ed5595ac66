package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a duty comes to that the project does not fulfil. */
class DutyRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void anOpenDutyAsksForReview() {
        ModelResult result = judge("", Assessed.of(Tier.PERMISSIVE).duty("notice-file", Status.NOT_MET));

        assertThat(result.findings())
                .containsExactly(new Finding(
                        "duties.review",
                        "notice-file",
                        Level.WARNING,
                        "acme/model: the project does not do what notice-file asks for. Do what notice-file says.",
                        "Do it where the reader of the project sees it, or add a waiver with owner and expiry.",
                        null));
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
    }

    @Test
    void aPolicyMayFailTheBuildForIt() {
        ModelResult result =
                judge("duties: deny", Assessed.of(Tier.PERMISSIVE).duty("attribution-display", Status.NOT_MET));

        assertThat(result.findings())
                .extracting(Finding::rule, Finding::level)
                .containsExactly(tuple("duties.deny", Level.ERROR));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aPolicyMayLeaveItOut() {
        assertThat(findings("duties: allow", Assessed.of(Tier.PERMISSIVE).duty("notice-file", Status.NOT_MET)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MET", "UNKNOWN"})
    void whatIsDoneOrCannotBeSeenIsNoFinding(Status status) {
        assertThat(findings("duties: deny", Assessed.of(Tier.PERMISSIVE).duty("notice-file", status)))
                .isEmpty();
    }

    @Test
    void aWaiverAcceptsIt() {
        String waived = """
                duties: deny
                waivers:
                  - {model: acme/model, clauses: [notice-file], reason: asked, owner: me, until: 2027-01-01}
                """;

        assertThat(judge(waived, Assessed.of(Tier.PERMISSIVE).duty("notice-file", Status.NOT_MET))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aNameWithoutItsPrefixIsToldOnce() {
        Assessed named = Assessed.of(Tier.PERMISSIVE).duty("naming-requirement", Status.NOT_MET);
        assertThat(findings("", named)).extracting(Finding::rule).containsExactly("duties.review");
        assertThat(findings("", named.conflict("missing-name-prefix")))
                .extracting(Finding::rule)
                .containsExactly("conflicts");
    }

    private static List<Finding> findings(String policy, Assessed assessed) {
        return judge(policy, assessed).findings();
    }

    private static ModelResult judge(String policy, Assessed assessed) {
        return new Judge(Policies.knowledge(), Policies.of(policy), TODAY).judge(assessed.build(), List.of());
    }
}
