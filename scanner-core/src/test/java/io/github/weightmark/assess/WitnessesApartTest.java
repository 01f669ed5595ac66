package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import io.github.weightmark.domain.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, pointers, withheld files and data: witnesses that other tools take for something else. */
class WitnessesApartTest {

    private static final String MODEL = "acme/model";

    private final World world = new World();

    @Test
    void anAddressThatNobodyReadMakesAFreeTagUnknown() {
        world.hub(MODEL).license("mit").link("https://example.org/our-terms");

        Assessment assessment = world.assess(MODEL);

        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons())
                .contains("README.md:3 says that the licence stands at https://example.org/our-terms, which was not "
                        + "read: unknown.");
    }

    @Test
    void anAddressThatIsKnownOrWasReadIsNoQuestion() {
        world.hub("acme/known").license("mit").link("https://example.org/mit");
        world.hub("acme/read")
                .license("mit")
                .link("https://huggingface.co/acme/read/blob/main/LICENSE")
                .text("LICENSE", TextRole.LICENSE, "MIT", MatchKind.EXACT);

        assertThat(world.assess("acme/known").tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(world.assess("acme/read").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://huggingface.co/acme/model/blob/main/README.md#license, PERMISSIVE",
        "https://huggingface.co/acme/other/blob/main/README.md, UNKNOWN",
        "https://example.org/our-README.md, UNKNOWN",
        "https://example.org/README.md, UNKNOWN",
        "HTTPS://EXAMPLE.ORG/TERMS, UNKNOWN",
        "README.md, PERMISSIVE",
    })
    void theCardOfAnotherRepositoryWasNotRead(String link, Tier tier) {
        world.hub(MODEL).license("mit").link(link).card("---\nlicense: mit\n---\n");

        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://huggingface.co/acme/model/blob/main/TERMS.txt?raw=1, PERMISSIVE",
        "https://example.org/OTHER-TERMS.txt, UNKNOWN",
    })
    void anAddressIsReadWhenItIsThatOfATextAtHand(String link, Tier tier) {
        world.hub(MODEL).license("mit").link(link).file("TERMS.txt", TextRole.NOTICE);

        assertThat(world.assess(MODEL).tier()).isEqualTo(tier);
    }

    @Test
    void aDeadLinkIsAFindingThatNamesTheLink() {
        world.hub(MODEL).license("mit").link("LICENSE").problem("license-link.missing", Level.WARNING, "README.md");

        assertThat(conflict(world.assess(MODEL), "dead-license-link"))
                .isEqualTo(new Conflict(
                        "dead-license-link",
                        "acme/model: README.md was cut off. Nobody can read the licence it speaks of.",
                        List.of(Source.line("README.md", 3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"See https://example.org/terms", "../LICENSE", "Please read LICENSE-MODEL.md"})
    void aLicenceFileThatOnlyPointsSomewhereIsNoLicence(String content) {
        world.hub(MODEL).license("mit").pointer("LICENSE", content);

        Assessment assessment = world.assess(MODEL);

        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons().get(0))
                .startsWith("LICENSE only points to ")
                .endsWith(", which was not read: unknown.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub.gated", "hub.no-commit"})
    void whatWasWithheldOrBelongsToNoCommitIsNotJudgedByItsTag(String problem) {
        world.hub(MODEL).license("mit").problem(problem, Level.WARNING, "acme/model");

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void peopleHaveCheckedAGatedModelOfTheKnowledgeBase() {
        world.hub("mistralai/Mistral-7B-v0.1").license("apache-2.0").problem("hub.gated", Level.WARNING, "x");

        assertThat(world.assess("mistralai/Mistral-7B-v0.1").tier()).isEqualTo(Tier.PERMISSIVE);
    }

    @Test
    void dataThatForbidCommerceAreAFindingNotATier() {
        world.hub(MODEL).license("mit").card("---\nlicense: mit\ndatasets:\n- acme/open\n- zoo/lions\n---\n");

        Assessment assessment = world.assess(MODEL);

        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(conflict(assessment, "data-set-license"))
                .isEqualTo(new Conflict(
                        "data-set-license",
                        "acme/model: README.md:5 names zoo/lions as training data. But rules/families/lions.yml knows "
                                + "these data (2026-11) under CC Attribution NonCommercial 4.0: restricted.",
                        List.of(Source.line("README.md", 5), Source.file("rules/families/lions.yml"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndatasets: [acme/open]\n---\n",
                "---\nbase_model: zoo/lions\n---\n",
                "datasets:\n- zoo/lions\n",
                "---\nlicense: mit\n---\ndatasets:\n- zoo/lions\n",
            })
    void otherFieldsAndTheBodyNameNoData(String card) {
        world.hub(MODEL).license("mit").card(card);

        assertThat(world.assess(MODEL).conflicts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"datasets: zoo/lions", "datasets: [\"zoo/lions\", b]", "datasets:\n  - 'zoo/lions'"})
    void dataAreNamedInEveryFormOfYaml(String field) {
        world.hub(MODEL).license("mit").card("---\n" + field + "\n---\n");

        assertThat(world.assess(MODEL).conflicts()).extracting(Conflict::id).containsExactly("data-set-license");
    }

    @Test
    void theLicenceOfCodeIsNoWitnessOfTheWeights() {
        world.hub(MODEL).license("other").text("LICENSE-CODE", TextRole.LICENSE, "MIT", MatchKind.EXACT);

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void aTranslatedCardThatRestrictsCounts() {
        world.hub(MODEL).license("apache-2.0").claim(ClaimKind.LICENSE, "cc-by-nc-4.0");

        assertThat(world.assess(MODEL).tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess(MODEL).conflicts()).extracting(Conflict::id).contains("declared-vs-declared");
    }

    private static Conflict conflict(Assessment assessment, String id) {
        return assessment.conflicts().stream()
                .filter(conflict -> conflict.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLicenceOfTheJarAroundThemIsNoLicenceForWeights() {
        world.hub("acme/in-a-jar").claim(ClaimKind.POM, "Apache-2.0");

        assertThat(world.assess("acme/in-a-jar").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/in-a-jar").license().concluded()).isEqualTo("NOASSERTION");
    }

    @Test
    void aJarThatForbidsBindsTheWeightsInIt() {
        world.hub("acme/in-a-jar").claim(ClaimKind.POM, "llama3.1");

        assertThat(world.assess("acme/in-a-jar").tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void aJarThatSaysElseThanItsWeightsIsAContradictionThatNamesBoth() {
        world.hub("acme/in-a-jar").claim(ClaimKind.POM, "Apache-2.0").claim(ClaimKind.WEIGHT_METADATA, "llama3.1");

        assertThat(world.assess("acme/in-a-jar").tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("acme/in-a-jar").conflicts())
                .extracting(conflict -> conflict.id(), conflict -> conflict.message())
                .containsExactly(tuple(
                        "package-vs-weights",
                        "acme/in-a-jar: README.md:2 declares Apache-2.0, the licence Apache License 2.0: free, on OSI's "
                                + "list. But README.md:3 declares llama3.1, the licence Llama 3.1 Community License: "
                                + "restricted."));
    }

    @Test
    void aJarThatSaysTheSameAsItsWeightsContradictsNothing() {
        world.hub("acme/in-a-jar").claim(ClaimKind.POM, "Apache-2.0").claim(ClaimKind.WEIGHT_METADATA, "mit");

        assertThat(world.assess("acme/in-a-jar").tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(world.assess("acme/in-a-jar").conflicts()).isEmpty();
    }
}
