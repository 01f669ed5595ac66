package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.TextRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exemption of Art. 53(2), condition by condition. */
class EuAiActTest {

    private static final EuAiAct.Published ALL = new EuAiAct.Published(Gate.OPEN, true, true, true, 0);

    @ParameterizedTest(name = "{0} behind gate {1}: {2}")
    @CsvSource({
        "mit, OPEN, yes",
        "cc-by-4.0, OPEN, yes",
        "mit, AUTO, arguable",
        "mit, MANUAL, no",
        "mit, DISABLED, no",
        "modified-mit, OPEN, arguable",
        "deepseek, OPEN, arguable",
        "llama3.1, OPEN, no",
        "cc-by-nc-4.0, OPEN, no",
        "other, OPEN, cannot tell",
    })
    void theStatusFollowsTermsClausesAndGate(String license, Gate gate, String status) {
        World world = new World();
        world.hub("acme/Llama-model")
                .license(license)
                .gate(gate)
                .file("README.md", TextRole.CARD)
                .listed("config.json");
        Openness openness = world.assess("acme/Llama-model").openness();

        assertThat(openness.euAiAct()).isEqualTo(status);
        assertThat(openness.euAiActConditions())
                .extracting(EuCondition::id)
                .containsExactly("E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9");
    }

    @ParameterizedTest(name = "{0}: {1} says {2}")
    @CsvSource({
        "non-commercial, E5, no",
        "research-only, E5, no",
        "mau-threshold, E5, no",
        "revenue-cap, E5, no",
        "geographic-exclusion, E5, no",
        "remote-restriction, E5, no",
        "no-derivatives, E3, no",
        "no-redistribution, E4, no",
        "no-hosting, E4, no",
        "commercial-licence-required, E7, no",
        "registration, E7, no",
        "acceptable-use-policy, E6, arguable",
        "use-restriction, E6, arguable",
        "output-training-ban, E6, arguable",
        "circumvention-ban, E6, arguable",
    })
    void aClauseFailsItsOwnCondition(String clause, String condition, String status) {
        List<EuCondition> conditions = conditions(Terms.RESTRICTED, ALL, clause);

        assertThat(of(conditions, condition).status()).isEqualTo(status);
        assertThat(of(conditions, condition).reason()).contains(clause + " (LICENSE:3)");
        assertThat(new EuAnswer(conditions).status()).isEqualTo(status);
    }

    @Test
    void everyConditionCitesWhereItStands() {
        assertThat(conditions(Terms.OSI, ALL))
                .allSatisfy(condition -> assertThat(condition.cite()).matches("(Guidelines 4|Art\\. 5).*"))
                .extracting(EuCondition::status)
                .containsExactly("yes", "yes", "yes", "yes", "yes", "yes", "yes", "yes", "cannot tell");
    }

    @Test
    void theDecidingConditionsAndTheDutiesThatRemainAreTheReasons() {
        assertThat(new EuAnswer(conditions(Terms.RESTRICTED, ALL, "mau-threshold")).reasons())
                .containsExactly(
                        "E2: The terms limit who may use the model, or for what. (Guidelines 4.2.1, no. 80)",
                        "E5: Use by everyone, at any scale, is limited by the clause mau-threshold (LICENSE:3). "
                                + "(Guidelines 4.2.1, no. 83)",
                        "E9: The operations spent on training are not known; with systemic risk there is no "
                                + "exemption. (Art. 53(2) and 51(2); Guidelines 4.1, no. 72-74)",
                        "The provider owes a copyright policy and a summary of the training content in any case, "
                                + "Art. 53(1)(c) and (d).",
                        "This is about the licence of the model's provider, not about whoever only uses the model; "
                                + "the guidelines bind no court.");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "acceptable-use-policy, arguable, 'The terms limit behaviour, not who uses the model for what.'",
        "mau-threshold, no, 'The terms limit who may use the model, or for what.'",
        "no-hosting, no, 'The terms limit who may use the model, or for what.'",
        "share-alike, arguable, 'The terms restrict, by clauses that nobody has listed.'",
    })
    void whatRestrictsUseDecidesHowFarItDoes(String clause, String status, String reason) {
        EuCondition use = of(conditions(Terms.RESTRICTED, ALL, clause), "E2");

        assertThat(use.status()).isEqualTo(status);
        assertThat(use.reason()).isEqualTo(reason);
        EuCondition both = of(conditions(Terms.RESTRICTED, ALL, clause, "acceptable-use-policy"), "E2");
        assertThat(both.status()).isEqualTo(clause.equals("share-alike") ? "arguable" : status);
    }

    @Test
    void systemicRiskIsPresumedAboveTheThresholdNotAtIt() {
        EuAiAct.Published at = new EuAiAct.Published(Gate.OPEN, true, true, true, 10);
        EuAiAct.Published above = new EuAiAct.Published(Gate.OPEN, true, true, true, 11);

        assertThat(of(conditions(Terms.OSI, at), "E9").status()).isEqualTo("yes");
        assertThat(of(conditions(Terms.OSI, above), "E9").status()).isEqualTo("no");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OSI, arguable", "RESTRICTED, arguable", "UNKNOWN, cannot tell", "NONE, cannot tell"})
    void aGateThatEveryonePassesIsArguableWhenTheTermsAreKnown(Terms terms, String status) {
        EuAiAct.Published gated = new EuAiAct.Published(Gate.AUTO, true, true, true, 0);

        assertThat(of(conditions(terms, gated), "E1").status()).isEqualTo(status);
    }

    @Test
    void behaviourAloneIsArguableTogetherWithAThresholdItIsLost() {
        assertThat(new EuAnswer(conditions(Terms.RESTRICTED, ALL, "acceptable-use-policy")).status())
                .isEqualTo("arguable");
        assertThat(new EuAnswer(conditions(Terms.RESTRICTED, ALL, "acceptable-use-policy", "mau-threshold")).status())
                .isEqualTo("no");
    }

    @Test
    void whatIsNotPublishedIsNamed() {
        EuAiAct.Published bare = new EuAiAct.Published(Gate.OPEN, true, false, false, 0);
        List<EuCondition> conditions = conditions(Terms.OSI, bare);

        assertThat(of(conditions, "E8").reason())
                .isEqualTo("Not seen: information on the architecture, information on its use.");
        assertThat(new EuAnswer(conditions).status()).isEqualTo("cannot tell");
    }

    @Test
    void systemicRiskEndsTheExemptionWhateverTheLicence() {
        assertThat(new EuAnswer(conditions(Terms.OSI, trainedWith(38))).status())
                .isEqualTo("no");
        assertThat(new EuAnswer(conditions(Terms.OSI, trainedWith(4))).status()).isEqualTo("yes");
        assertThat(of(conditions(Terms.OSI, trainedWith(38)), "E9").reason())
                .isEqualTo("Trained with more than 10^25 operations, so systemic risk is presumed.");
    }

    @Test
    void aClosedModelMeetsNothing() {
        assertThat(conditions(Terms.CLOSED, new EuAiAct.Published(Gate.UNKNOWN, false, false, false, 0)))
                .filteredOn(condition -> !List.of("E6", "E9").contains(condition.id()))
                .extracting(EuCondition::status)
                .containsOnly("no");
    }

    @Test
    void unknownTermsCannotBeTold() {
        List<EuCondition> conditions = conditions(Terms.UNKNOWN, ALL);

        assertThat(new EuAnswer(conditions).status()).isEqualTo("cannot tell");
        assertThat(of(conditions, "E2").reason()).isEqualTo("The terms are not known.");
    }

    private static EuAiAct.Published trainedWith(int e24) {
        return new EuAiAct.Published(Gate.OPEN, true, true, true, e24);
    }

    private static List<EuCondition> conditions(Terms terms, EuAiAct.Published published, String... clauses) {
        List<Clause> found = Stream.of(clauses)
                .map(id -> Clause.of(id, Map.of(), Source.line("LICENSE", 3), "words"))
                .toList();
        return new EuAiAct(terms, found, published).conditions();
    }

    private static EuCondition of(List<EuCondition> conditions, String id) {
        return conditions.stream()
                .filter(condition -> condition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
