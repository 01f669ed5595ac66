package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Openness;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public definitions of openness, requirement by requirement. */
class OpennessTest {

    private final World world = new World();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EleutherAI/pythia-12b, MET",
        "allenai/OLMo-7B, UNKNOWN",
        "mistralai/Mistral-7B-v0.1, NOT_MET",
        "meta-llama/Llama-3.1-8B, NOT_MET",
        "acme/Secret-1, NOT_MET",
        "acme/Murky-1, UNKNOWN",
    })
    void theDefinitionIsMetOnlyWhenEveryRequirementIs(String id, Status osaid) {
        assertThat(world.assess(id).openness().osaid()).isEqualTo(osaid);
    }

    @Test
    void requirementsComeInTheOrderOfTheDefinition() {
        assertThat(world.assess("allenai/OLMo-7B").openness().requirements())
                .extracting(Requirement::id)
                .containsExactly(
                        "O1", "O2", "O3", "O4", "D1", "D2", "D3", "D4", "C1", "C2", "C3", "C4", "C5", "C6", "P1", "P2",
                        "S1");
    }

    @Test
    void curatedPartsAnswerWithTheirSource() {
        Map<String, Requirement> rows = rows(world.assess("allenai/OLMo-7B"));
        assertThat(rows.get("C2"))
                .isEqualTo(new Requirement(
                        "C2", Status.MET, "There is the training code with its settings.", "example.org/train"));
        assertThat(status(rows, "D4")).isEqualTo(Status.MET);
        assertThat(status(rows, "C1")).isEqualTo(Status.UNKNOWN);
        assertThat(status(rows, "P1")).isEqualTo(Status.MET);
        assertThat(status(rows, "P2")).isEqualTo(Status.MET);
    }

    @Test
    void absentPartsAreNotMet() {
        Map<String, Requirement> rows = rows(world.assess("mistralai/Mistral-7B-v0.1"));
        assertThat(status(rows, "D1")).isEqualTo(Status.NOT_MET);
        assertThat(status(rows, "O2")).isEqualTo(Status.NOT_MET);
        assertThat(status(rows, "O1")).isEqualTo(Status.MET);
    }

    @Test
    void restrictedTermsDenyTheFreedomsAndTheParameters() {
        Map<String, Requirement> rows = rows(world.assess("meta-llama/Llama-3.1-8B"));
        assertThat(status(rows, "O1")).isEqualTo(Status.NOT_MET);
        assertThat(rows.get("P2"))
                .isEqualTo(new Requirement(
                        "P2",
                        Status.NOT_MET,
                        "The weights are under terms that restrict.",
                        "rules/families/llama.yml knows it as llama (2026-11), under Llama 3.1 Community License: "
                                + "restricted."));
    }

    @Test
    void aBanOfDerivativesIsNamed() {
        world.hub("acme/model")
                .license("mit")
                .file("TERMS", TextRole.NOTICE)
                .clause("no-derivatives", "TERMS", 3, Map.of());
        assertThat(rows(world.assess("acme/model")).get("O3"))
                .isEqualTo(new Requirement(
                        "O3",
                        Status.NOT_MET,
                        "The clause no-derivatives does not let everyone change them.",
                        "TERMS:3"));
    }

    @Test
    void aCardAloneNeverMakesAModelFullyOpen() {
        world.hub("acme/model").license("apache-2.0");
        Assessment assessment = world.assess("acme/model");
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.openness().osaid()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aModelNamedLikeAFullyOpenOneIsNot() {
        world.hub("somebody/OLMo-7B").license("apache-2.0").base("allenai/OLMo-7B");
        assertThat(world.assess("somebody/OLMo-7B").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @ParameterizedTest(name = "{0} behind gate {1}: {2}")
    @CsvSource({
        "mit, OPEN, yes",
        "cc-by-4.0, OPEN, yes",
        "mit, AUTO, arguable",
        "mit, MANUAL, no",
        "modified-mit, OPEN, arguable",
        "deepseek, OPEN, arguable",
        "llama3.1, OPEN, no",
        "cc-by-nc-4.0, OPEN, no",
        "other, OPEN, cannot tell",
    })
    void theExemptionOfTheAiActFollowsTermsAndClauses(String license, Gate gate, String status) {
        world.hub("acme/Llama-model").license(license).gate(gate);
        Openness openness = world.assess("acme/Llama-model").openness();
        assertThat(openness.euAiAct()).isEqualTo(status);
        assertThat(openness.euAiActReasons()).hasSizeGreaterThan(1);
    }

    @Test
    void theExemptionNamesTheClauseThatEndsIt() {
        world.hub("acme/Llama-model").license("llama3.1");
        assertThat(world.assess("acme/Llama-model").openness().euAiActReasons())
                .containsExactly(
                        "The clause mau-threshold (rules/licenses/llama3.1.yml §1) limits free use or sharing.",
                        "A copyright policy and a summary of the training content, Art. 53(1)(c) and (d), are owed in "
                                + "any case; the exemption ends for models with systemic risk, which was not examined.");
    }

    private static Status status(Map<String, Requirement> rows, String id) {
        return Objects.requireNonNull(rows.get(id)).status();
    }

    private static Map<String, Requirement> rows(Assessment assessment) {
        return assessment.openness().requirements().stream().collect(Collectors.toMap(Requirement::id, row -> row));
    }
}
