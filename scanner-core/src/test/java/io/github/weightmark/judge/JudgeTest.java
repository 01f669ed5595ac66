package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the policy makes of an assessment. */
class JudgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Map<String, Object> LLAMA = Map.of("count", 700_000_000L);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FULLY_OPEN, PASS",
        "PERMISSIVE, PASS",
        "RESTRICTED, REVIEW",
        "CLOSED, REVIEW",
        "UNKNOWN, FAIL",
    })
    void theDefaultPolicyJudgesTiers(Tier tier, Verdict verdict) {
        assertThat(judge("", Assessed.of(tier)).verdict()).isEqualTo(verdict);
    }

    @Test
    void aTierFindingNamesModelTierAndReason() {
        assertThat(judge("", Assessed.of(Tier.UNKNOWN)).findings())
                .containsExactly(new Finding(
                        "tiers.deny",
                        "unknown",
                        Level.ERROR,
                        "acme/model: tier unknown – LICENSE:1 says so.",
                        "Find out the licence and ask the publisher to state it, choose another model, or add a waiver "
                                + "with owner and expiry.",
                        null));
    }

    @Test
    void aClauseFindingNamesModelClauseThresholdAndSource() {
        ModelResult result = judge("", Assessed.of(Tier.PERMISSIVE).clause("mau-threshold", LLAMA));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.findings())
                .containsExactly(new Finding(
                        "clauses.deny",
                        "mau-threshold",
                        Level.ERROR,
                        "acme/model: mau-threshold 700,000,000 – whoever has more monthly active users has no licence "
                                + "(LICENSE:61-66).",
                        "Declare use.monthly-active-users in weightmark.yml, choose another model, or add a waiver with "
                                + "owner and expiry.",
                        null));
    }

    @Test
    void anInheritedClauseNamesItsAncestor() {
        assertThat(judge("", Assessed.of(Tier.PERMISSIVE).inherited("research-only", "acme/base"))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("acme/model: research-only – only research is licensed (rules/licenses/x.yml, "
                        + "inherited from acme/base).");
    }

    @ParameterizedTest(name = "{0} with {1} = {2} and use {3}: {4} {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mau-threshold | count | 700000000 | monthly-active-users: 2000000 | NOTE | declared 2,000,000 of 700,000,000 monthly active users: 0.3 %",
                "mau-threshold | count | 700000000 | monthly-active-users: 699999999 | NOTE | declared 699,999,999 of 700,000,000 monthly active users: 99.9 %",
                "mau-threshold | count | 700000000 | monthly-active-users: 700000000 | ERROR | declared 700,000,000 of 700,000,000 monthly active users",
                "mau-threshold | count | 100 | monthly-active-users: 200 | ERROR | declared 200 of 100 monthly active users",
                "mau-threshold | other | 1 | monthly-active-users: 200 | ERROR |",
                "mau-threshold | count | 100 | annual-revenue-usd: 5 | ERROR |",
                "non-commercial | x | 1 | commercial: true | ERROR | declared use is commercial",
                "non-commercial | x | 1 | commercial: false | NOTE | declared use is not commercial",
                "output-training-ban | x | 1 | trains-models-on-outputs: true | ERROR | outputs are declared to train models",
                "output-training-ban | x | 1 | trains-models-on-outputs: false | NOTE | outputs are declared not to train models",
                "geographic-exclusion | regions | European Union | regions: [US] | NOTE | declared regions: US",
                "geographic-exclusion | regions | European Union, United Kingdom and South Korea | regions: [US, UK] | ERROR | declared regions among them: UK",
                "geographic-exclusion | regions | European Union | regions: [DE] | ERROR | declared regions among them: DE",
                "geographic-exclusion | regions | EU | regions: [WORLD] | ERROR | declared regions among them: WORLD",
                "geographic-exclusion | regions | the moon | regions: [US] | ERROR |",
                "geographic-exclusion | regions | EU | regions: [] | ERROR |",
            })
    void theDeclaredUseSettlesAClause(
            String clause, String parameter, String value, String use, Level level, String because) {
        Object fixed = value.matches("\\d+") ? (Object) Long.valueOf(value) : value;
        ModelResult result =
                judge("use: {" + use + "}", Assessed.of(Tier.PERMISSIVE).clause(clause, Map.of(parameter, fixed)));
        Finding finding = result.findings().get(0);
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.message()).endsWith(because == null ? "(LICENSE:61-66)." : "; " + because + ".");
        assertThat(result.verdict()).isEqualTo(level == Level.ERROR ? Verdict.FAIL : Verdict.PASS);
    }

    @ParameterizedTest(name = "{0} {1} a {2}, revenue {3}: {4}")
    @CsvSource({
        "20000000, USD, year, 1000000, NOTE",
        "20000000, USD, year, 20000000, ERROR",
        "20000000, USD, month, 19000000, NOTE",
        "20000000, USD, month, 21000000, WARNING",
        "20000000, EUR, year, 1000000, WARNING",
    })
    void aRevenueCapIsComparedInDollarsAYear(long amount, String currency, String period, long revenue, Level level) {
        Map<String, Object> cap = Map.of("amount", amount, "currency", currency, "period", period);
        String policy = "clauses: {review: [revenue-cap]}\nuse: {annual-revenue-usd: " + revenue + "}";
        assertThat(judge(policy, Assessed.of(Tier.PERMISSIVE).clause("revenue-cap", cap))
                        .findings()
                        .get(0)
                        .level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"daily active users, NOTE", "visits per month, ERROR"})
    void otherFiguresThanUsersAreNotCompared(String metric, Level level) {
        Map<String, Object> threshold = Map.of("count", 1_000_000L, "metric", metric);
        assertThat(judge(
                                "use: {monthly-active-users: 5}",
                                Assessed.of(Tier.PERMISSIVE).clause("mau-threshold", threshold))
                        .findings()
                        .get(0)
                        .level())
                .isEqualTo(level);
    }

    @Test
    void aDeclaredAnswerDoesNotLetAnUnknownTierPass() {
        ModelResult result = judge(
                "use: {monthly-active-users: 5}", Assessed.of(Tier.UNKNOWN).clause("mau-threshold", LLAMA));
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "clauses: {allow: [mau-threshold]} | PASS",
                "clauses: {review: [mau-threshold]} | REVIEW",
                "clauses: {deny: [mau-threshold]} | FAIL",
            })
    void theListsDecideWhatUseDoesNot(String policy, Verdict verdict) {
        assertThat(judge(policy, Assessed.of(Tier.PERMISSIVE).clause("mau-threshold", LLAMA))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void aClauseThatNobodyListsIsJudgedWithTheTierAlone() {
        assertThat(judge("", Assessed.of(Tier.PERMISSIVE).clause("attribution-display", Map.of()))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "licenses: {deny: [MIT]} | Apache-2.0 AND MIT | FAIL",
                "licenses: {review: [MIT]} | MIT | REVIEW",
                "licenses: {deny: [MIT]} | Apache-2.0 | PASS",
                "models: {deny: ['ACME/*']} | MIT | FAIL",
                "models: {review: [acme/model]} | MIT | REVIEW",
                "models: {deny: [acme/mod]} | MIT | PASS",
                "models: {deny: ['pkg:huggingface/acme/model']} | MIT | FAIL",
            })
    void licencesAndModelsAreJudgedByName(String policy, String license, Verdict verdict) {
        assertThat(judge(policy, Assessed.of(Tier.PERMISSIVE).license(license)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void nameFindingsSayWhatThePolicySays() {
        String policy = "licenses: {deny: [MIT]}\nmodels: {review: ['acme/*']}";
        assertThat(judge(policy, Assessed.of(Tier.PERMISSIVE).license("MIT")).findings())
                .extracting(Finding::rule, Finding::subject, Finding::message)
                .containsExactly(
                        tuple("licenses.deny", "MIT", "acme/model: the policy denies the licence MIT."),
                        tuple(
                                "models.review",
                                "acme/*",
                                "acme/model: the policy asks to review models called acme/*."));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"RESTRICTED, DeepSeek, PASS", "RESTRICTED, MIT AND DeepSeek, REVIEW", "UNKNOWN, DeepSeek, FAIL"})
    void anAllowedLicenceLiftsARestrictedTierButNeverAnUnknownOne(Tier tier, String license, Verdict verdict) {
        String policy = "licenses: {allow: [deepseek]}";
        String expression = license.replace("DeepSeek", "LicenseRef-test-deepseek");
        assertThat(judge(policy, Assessed.of(tier).license(expression)).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "tier {0}, problem {1}: {2}")
    @CsvSource({
        "PERMISSIVE, ERROR, INCOMPLETE",
        "PERMISSIVE, WARNING, PASS",
        "PERMISSIVE, NOTE, PASS",
        "UNKNOWN, ERROR, INCOMPLETE",
        "UNKNOWN, WARNING, INCOMPLETE",
        "UNKNOWN, NOTE, FAIL",
        "RESTRICTED, ERROR, INCOMPLETE",
    })
    void aSourceThatFailedLeavesTheModelUndecided(Tier tier, Level problem, Verdict verdict) {
        assertThat(judge("", Assessed.of(tier).problem(problem)).verdict()).isEqualTo(verdict);
    }

    @Test
    void anIncompleteFindingSaysWhatFailed() {
        assertThat(judge("", Assessed.of(Tier.UNKNOWN).problem(Level.WARNING)).findings())
                .containsExactly(new Finding(
                        "evidence.incomplete",
                        "hub.timeout",
                        Level.WARNING,
                        "acme/model: The Hub did not answer.",
                        "Try again later.",
                        null));
    }

    @Test
    void aViolationOutweighsAFailedSource() {
        assertThat(judge(
                                "",
                                Assessed.of(Tier.RESTRICTED)
                                        .clause("mau-threshold", LLAMA)
                                        .problem(Level.ERROR))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest(name = "evidence {0}, origin {1}: {2}")
    @CsvSource({
        "any, CURATED, PASS",
        "locked, LOCKED, PASS",
        "locked, CURATED, FAIL",
        "read, READ, PASS",
        "read, LOCKED, FAIL",
        "read, CURATED, FAIL",
    })
    void thePolicySaysWhatSufficesAsEvidence(String evidence, Origin origin, Verdict verdict) {
        assertThat(judge("evidence: " + evidence, Assessed.of(Tier.PERMISSIVE).origin(origin))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void evidenceThatDoesNotSufficeIsToldInFull() {
        assertThat(judge("evidence: read", Assessed.of(Tier.PERMISSIVE).origin(Origin.CURATED))
                        .findings())
                .containsExactly(new Finding(
                        "evidence.required",
                        "curated",
                        Level.ERROR,
                        "acme/model: the answer comes from the knowledge base of 2026-11, not re-read, but the policy asks "
                                + "for evidence: read.",
                        "Run with the network or the Hub cache at hand so that the model can be read.",
                        null));
    }

    @Test
    void aClosedModelHasNothingToRead() {
        assertThat(judge(
                                "evidence: read\ntiers: {allow: [closed]}",
                                Assessed.of(Tier.CLOSED).origin(Origin.CURATED))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aConflictAsksForReview() {
        ModelResult result = judge("", Assessed.of(Tier.PERMISSIVE).conflict("declared-vs-detected"));
        assertThat(result.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(result.findings())
                .extracting(Finding::rule, Finding::subject, Finding::message)
                .containsExactly(
                        tuple("conflicts", "declared-vs-detected", "acme/model: one says this, another that."));
    }

    @ParameterizedTest(name = "accept {0}, {1}, OSAID {2}: {3}")
    @CsvSource({
        "true, FREE, MET, PASS",
        "false, FREE, MET, REVIEW",
        "true, FREE, UNKNOWN, REVIEW",
        "true, FREE_FLAGGED, MET, REVIEW",
    })
    void freeWeightsMayCountAsFullyOpen(boolean accept, Terms terms, Status osaid, Verdict verdict) {
        String policy = "tiers: {review: [permissive]}\nfully-open: {accept-free-weights: " + accept + "}";
        assertThat(judge(policy, Assessed.of(Tier.PERMISSIVE).terms(terms, osaid))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void theWeightiestFindingComesFirst() {
        ModelResult result = judge(
                "",
                Assessed.of(Tier.RESTRICTED)
                        .problem(Level.NOTE)
                        .clause("non-commercial", Map.of())
                        .conflict("laxer-than-base"));
        assertThat(result.findings())
                .extracting(Finding::rule)
                .containsExactly("clauses.deny", "conflicts", "tiers.review", "evidence.note");
    }

    private static ModelResult judge(String policy, Assessed assessed) {
        return new Judge(Policies.knowledge(), Policies.of(policy), TODAY).judge(assessed.build(), List.of());
    }
}
