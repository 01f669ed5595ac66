package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Requirement;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.List;
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

    @Test
    void onlyTheLicenceStandsBetweenBloomAndTheDefinition() {
        assertThat(world.assess("bigscience/bloom").openness().osaid()).isEqualTo(Status.NOT_MET);
        assertThat(world.assess("bigscience/bloom").openness().metExceptLicense())
                .isTrue();
        assertThat(world.assess("meta-llama/Llama-3.1-8B").openness().metExceptLicense())
                .isFalse();
        assertThat(world.assess("EleutherAI/pythia-12b").openness().metExceptLicense())
                .isFalse();
    }

    @Test
    void aLibraryUnderAnApprovedLicenceHoldsArchitectureTokenizerAndInference() {
        world.hub("acme/model").license("mit").card("---\nlicense: mit\nlibrary_name: transformers\n---\nText.\n");
        Map<String, Requirement> rows = rows(world.assess("acme/model"));

        assertThat(rows.get("C6"))
                .isEqualTo(new Requirement(
                        "C6",
                        Status.MET,
                        "It runs with transformers, whose code is under a licence that OSI approved.",
                        "README.md:3"));
        assertThat(status(rows, "C4")).isEqualTo(Status.MET);
        assertThat(status(rows, "C5")).isEqualTo(Status.MET);
        assertThat(status(rows, "C2")).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void codeOfTheModelsOwnOrAnUnknownLibraryShowsNothing() {
        String card = "---\nlibrary_name: transformers\n---\n";
        world.hub("acme/coded").license("mit").card(card).listed("modeling_acme.py");
        world.hub("acme/rare").license("mit").card("---\nlibrary_name: acme-runtime\n---\n");
        world.hub("acme/prose").license("mit").card("Text.\nlibrary_name: transformers\n");

        for (String id : List.of("acme/coded", "acme/rare", "acme/prose")) {
            assertThat(status(rows(world.assess(id)), "C6")).as(id).isEqualTo(Status.UNKNOWN);
        }
    }

    @Test
    void theMofClassComesWithWhatBlocksTheNext() {
        world.hub("acme/model").license("mit").card("# Model\n");
        Assessment assessment = world.assess("acme/model");

        assertThat(assessment.openness().mofClass()).isNull();
        assertThat(assessment.openness().mofBlocks())
                .containsExactly(
                        "Class 3 lacks: Model architecture (not known to be published).",
                        "Class 3 lacks: Technical report (not known to be published).",
                        "Class 3 lacks: Evaluation results (not known to be published).",
                        "Class 3 lacks: Data card (not known to be published).");
    }

    @Test
    void aPublishedVerdictDoesNotOutweighATextThatRestricts() {
        world.hub("EleutherAI/pythia-1b").text("LICENSE", TextRole.LICENSE, Knowing.DEEPSEEK, MatchKind.EXACT);

        Assessment assessment = world.assess("EleutherAI/pythia-1b");

        assertThat(assessment.openness().osaid()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void whatOnlyThePublishedVerdictTellsNamesIt() {
        Map<String, Requirement> rows = rows(world.assess("EleutherAI/pythia-12b"));

        assertThat(rows.get("C1"))
                .isEqualTo(new Requirement(
                        "C1",
                        Status.MET,
                        "There is the code that processed and filtered the data.",
                        "the validation of 2024"));
        assertThat(rows(world.assess("acme/Murky-1")).get("C1"))
                .isEqualTo(new Requirement(
                        "C1",
                        Status.UNKNOWN,
                        "Nothing is known for sure about the code that processed and filtered the data.",
                        ""));
    }

    @ParameterizedTest(name = "training code {0}: {1}")
    @CsvSource({"zoo/restricted-code, true", "zoo/no-code, false"})
    void codeUnderOtherTermsIsAMatterOfLicencesCodeThatIsNotThereIsNot(String id, boolean exceptLicense) {
        Assessment assessment = world.assess(id);

        assertThat(status(rows(assessment), "C2")).isEqualTo(Status.NOT_MET);
        assertThat(assessment.openness().osaid()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.openness().metExceptLicense()).isEqualTo(exceptLicense);
    }

    @Test
    void aCuratedPartIsNotToldByTheLibrary() {
        world.hub("allenai/OLMo-7B").license("apache-2.0").card("---\nlibrary_name: transformers\n---\n");

        assertThat(rows(world.assess("allenai/OLMo-7B")).get("C5"))
                .isEqualTo(new Requirement("C5", Status.MET, "There is the inference code.", "example.org/infer"));
    }

    private static Status status(Map<String, Requirement> rows, String id) {
        return Objects.requireNonNull(rows.get(id)).status();
    }

    private static Map<String, Requirement> rows(Assessment assessment) {
        return assessment.openness().requirements().stream().collect(Collectors.toMap(Requirement::id, row -> row));
    }
}
