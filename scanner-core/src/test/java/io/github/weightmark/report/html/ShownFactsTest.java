package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Status;
import io.github.weightmark.report.Sample;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownFactsTest {

    private static final String LONG = "x".repeat(2_000);
    private static final Source SOURCE = Source.line("README.md", 4);

    private final ShownFacts shown = new ShownFacts("acme/helper");

    /** The heading names the model; a name that only begins so is another one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "acme/helper: the licence ends. → the licence ends.",
                "acme/helper has no licence. → It has no licence.",
                "acme/helper-8b has no licence. → acme/helper-8b has no licence.",
                "The licence of acme/helper ends. → The licence of acme/helper ends.",
            })
    void theModelIsNamedOnce(String message, String told) {
        assertThat(shown.finding(new Finding("tiers.deny", "unknown", Level.ERROR, message, "", null))
                        .message())
                .isEqualTo(told);
        assertThat(shown.problem(new Problem("hub.gone", Level.ERROR, message, "", SOURCE))
                        .message())
                .isEqualTo(told);
        assertThat(shown.conflict(new Conflict("laxer-than-base", message, List.of(SOURCE)))
                        .message())
                .isEqualTo(told);
    }

    @Test
    void everythingElseOfAFindingStays() {
        Finding finding = Sample.restricted().findings().get(1);
        assertThat(shown.finding(finding)).isEqualTo(finding);
        Finding inBaseline = new Finding("tiers.deny", "closed", Level.NOTE, "Closed.", "Help.", null, SOURCE);
        assertThat(shown.finding(inBaseline)).isEqualTo(inBaseline);
    }

    @Test
    void wordsOfOthersAreCutAndDisarmed() {
        String cut = "x".repeat(1_500) + " …";
        String name = "x".repeat(200) + " …";
        assertThat(shown.problem(new Problem("hub.gone", Level.ERROR, LONG, "a\u202e\nb", SOURCE)))
                .isEqualTo(new Problem("hub.gone", Level.ERROR, cut, "a? b", SOURCE));
        assertThat(shown.conflict(new Conflict("x", LONG, List.of(SOURCE))))
                .isEqualTo(new Conflict("x", cut, List.of(SOURCE)));
        assertThat(ShownFacts.claim(new LicenseClaim(ClaimKind.LICENSE_NAME, LONG, SOURCE)))
                .isEqualTo(new LicenseClaim(ClaimKind.LICENSE_NAME, name, SOURCE));
        Sighting place = Sample.sighting("a.py", 3, "a\u001b[2J\nb", "hf:a/b");
        assertThat(ShownFacts.place(place)).isEqualTo(Sample.sighting("a.py", 3, "a?[2J b", "hf:a/b"));
        assertThat(ShownFacts.duty(new Obligation("notice-file", new TreeMap<>(), LONG, Status.NOT_MET)))
                .isEqualTo(new Obligation("notice-file", new TreeMap<>(), cut, Status.NOT_MET));
    }

    @Test
    void aReasonThatStandsAsAConditionStandsOnce() {
        EuCondition condition = new EuCondition("E2", "no", "acme/helper: use is limited.", "no. 80");
        Openness told = shown.openness(new Openness(
                Status.NOT_MET,
                true,
                List.of(new Requirement("P2", Status.NOT_MET, "acme/helper is limited.", "LICENSE:3")),
                3,
                List.of("No data."),
                "no",
                List.of("E2: use is limited (no. 80)", "E20: other", "The provider owes a policy."),
                List.of(condition)));
        assertThat(told)
                .isEqualTo(new Openness(
                        Status.NOT_MET,
                        true,
                        List.of(new Requirement("P2", Status.NOT_MET, "It is limited.", "LICENSE:3")),
                        3,
                        List.of("No data."),
                        "no",
                        List.of("E20: other", "The provider owes a policy."),
                        List.of(new EuCondition("E2", "no", "use is limited.", "no. 80"))));
    }
}
