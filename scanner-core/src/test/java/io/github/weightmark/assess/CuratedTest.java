package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the knowledge base answers, and how it stands beside what was read. */
class CuratedTest {

    private final World world = new World();

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "meta-llama/Llama-3.1-8B-Instruct, RESTRICTED, CURATED",
        "META-LLAMA/llama-3.1-8b, RESTRICTED, CURATED",
        "mistralai/Mistral-7B-v0.1, PERMISSIVE, CURATED",
        "allenai/OLMo-7B, FULLY_OPEN, CURATED",
        "EleutherAI/pythia-12b, FULLY_OPEN, CURATED",
        "acme/Freeweight-1, PERMISSIVE, CURATED",
        "acme/Tuned-1, PERMISSIVE, CURATED",
        "acme/Secret-1, CLOSED, CURATED",
        "acme/Murky-1, UNKNOWN, CURATED",
        "acme/nobody-knows, UNKNOWN, NONE",
    })
    void theKnowledgeBaseAnswersWhenNothingWasRead(String id, Tier tier, Origin origin) {
        Assessment assessment = world.assess(id);
        assertThat(assessment.tier()).isEqualTo(tier);
        assertThat(assessment.origin()).isEqualTo(origin);
    }

    @Test
    void anArtifactOfMavenHasAFamilyToo() {
        Assessment assessment =
                world.assess(ModelRef.of("maven", "org.acme:weights-en").at("1.2"));

        assertThat(assessment.reasons())
                .contains(
                        "rules/families/jar.yml knows it as jar (2026-11), whose licence nobody could tell: unknown.");
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.revision()).as("a version needs no reading").isEqualTo("1.2");
        assertThat(world.assess(ModelRef.of("maven", "org.acme:code")).origin()).isEqualTo(Origin.NONE);
        assertThat(world.assess("org.acme/weights-en").origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void aCuratedAnswerSaysThatItIsOne() {
        Assessment assessment = world.assess("mistralai/Mistral-7B-v0.1");
        assertThat(assessment.originNote()).isEqualTo("from the knowledge base of 2026-11, not re-read");
        assertThat(assessment.reasons())
                .containsExactly("rules/families/mistral.yml knows it as mistral (2026-11), under Apache License 2.0: "
                        + "free, on OSI's list.");
    }

    @Test
    void aReadModelSaysWhereItWasRead() {
        world.hub("acme/model").license("mit");
        Assessment assessment = world.assess("acme/model");
        assertThat(assessment.origin()).isEqualTo(Origin.READ);
        assertThat(assessment.originNote()).isEqualTo("read from hub cache");
        assertThat(assessment.revision()).isEqualTo("abc123");
        assertThat(assessment.model().purl()).isEqualTo("pkg:huggingface/acme/model@abc123");
    }

    @Test
    void aSilentCardIsAnsweredByTheKnowledgeBase() {
        world.hub("mistralai/Mistral-7B-v0.1");
        Assessment assessment = world.assess("mistralai/Mistral-7B-v0.1");
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.originNote())
                .isEqualTo("read from hub cache; the licence from the knowledge base of 2026-11");
    }

    @ParameterizedTest(name = "{0} declares {1}: {2}")
    @CsvSource({
        "mistralai/Mistral-7B-v0.1, cc-by-nc-4.0, RESTRICTED",
        "meta-llama/Llama-3.1-8B, apache-2.0, RESTRICTED",
        "meta-llama/Llama-3.1-8B, deepseek, RESTRICTED",
        "acme/Secret-1, mit, CLOSED",
    })
    void theStricterOfReadAndCuratedWinsAndTheConflictIsTold(String id, String license, Tier tier) {
        world.hub(id).license(license);
        Assessment assessment = world.assess(id);
        assertThat(assessment.tier()).isEqualTo(tier);
        assertThat(assessment.conflicts()).extracting(Conflict::id).containsExactly("read-vs-curated");
    }

    @ParameterizedTest(name = "{0} declares {1}")
    @CsvSource({"mistralai/Mistral-7B-v0.1, mit", "meta-llama/Llama-3.1-8B, llama3.1"})
    void agreementAndAnotherFreeLicenceAreNoConflict(String id, String license) {
        world.hub(id).license(license);
        assertThat(world.assess(id).conflicts()).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsOnAModelThatWasFreeMayBeANewLicence() {
        world.hub("mistralai/Mistral-7B-v9").license("other").name("mistral-new");
        assertThat(world.assess("mistralai/Mistral-7B-v9").tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void anEntryThatOnlySaysThatNobodyHasLookedLeavesItToWhatWasRead() {
        world.hub("acme/Glimpsed-1").license("mit");
        world.hub("acme/Murky-1").license("mit");
        assertThat(world.assess("acme/Glimpsed-1").tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(world.assess("acme/Murky-1").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/Glimpsed-2").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("acme/Glimpsed-2").reasons())
                .last()
                .isEqualTo("rules/families/glimpsed.yml notes: Cards differ.");
    }

    @Test
    void whatNobodyHasCheckedDoesNotAnswerForACardThatIsSilent() {
        assertThat(world.assess("acme/Hearsay-1").tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(world.assess("acme/Hearsay-1").reasons())
                .containsExactly(
                        "rules/families/hearsay.yml knows it as hearsay (2026-11, from memory), under MIT License: "
                                + "free, on OSI's list.");
        world.hub("acme/Hearsay-1");
        assertThat(world.assess("acme/Hearsay-1").tier()).isEqualTo(Tier.UNKNOWN);
    }

    @Test
    void theBareNameOfAFamilyIsOfTheFamily() {
        world.hub("somebody/tiny-llama-3.1").license("apache-2.0");
        assertThat(world.assess("somebody/tiny-llama-3.1").tier()).isEqualTo(Tier.RESTRICTED);
    }

    @Test
    void aModelNamedLikeARestrictedFamilyIsRestrictedWhoeverPublishesIt() {
        world.hub("somebody/My-Llama-3.1-8B").license("apache-2.0");
        assertThat(world.assess("somebody/My-Llama-3.1-8B").tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(world.assess("somebody/My-Llama-3.1-8B").conflicts())
                .extracting(Conflict::id)
                .contains("read-vs-curated");
    }

    @Test
    void aModelNamedLikeAFreeFamilyIsNotFreeForThat() {
        world.hub("somebody/Mistral-7B-mine");
        assertThat(world.assess("somebody/Mistral-7B-mine").tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(world.assess("somebody/Mistral-7B-unread").tier()).isEqualTo(Tier.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}: {1} because {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt-4o | CLOSED | rules/providers/openai.yml lists gpt-4o as an API model of OpenAI whose weights nobody can download (2026-11): closed.",
                "gpt-4-latest | UNKNOWN | rules/providers/openai.yml lists gpt-4-latest as a moving alias of OpenAI, which means another model from time to time (2026-11): unknown.",
                "gpt-oss-20b | UNKNOWN | rules/providers/openai.yml lists gpt-oss-20b of OpenAI as published, but not where (2026-11): unknown.",
                "gpt-x | UNKNOWN | openai:gpt-x was not read, and the knowledge base does not tell its licence: unknown.",
            })
    void apiModelsAreClosedOnlyWhenTheyAreListed(String id, Tier tier, String reason) {
        Assessment assessment = world.assess(ModelRef.of("openai", id));
        assertThat(assessment.tier()).isEqualTo(tier);
        assertThat(assessment.reasons()).containsExactly(reason);
    }

    @Test
    void closedModelsHaveNoLicence() {
        Assessment assessment = world.assess(ModelRef.of("openai", "gpt-4o"));
        assertThat(assessment.terms()).isEqualTo(Terms.CLOSED);
        assertThat(assessment.license().concluded()).isEqualTo("NOASSERTION");
        assertThat(assessment.openness().euAiAct()).isEqualTo("no");
    }

    @Test
    void damagedEvidenceNeverPassesForFree() {
        world.hub("acme/model").license("mit").problem(Level.ERROR, "model.gguf");
        Assessment assessment = world.assess("acme/model");
        assertThat(assessment.tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(assessment.reasons().get(0)).isEqualTo("model.gguf was cut off.");
    }

    @ParameterizedTest
    @CsvSource({"LICENSE.md, UNKNOWN", "config.json, PERMISSIVE"})
    void aLicenceFileThatCouldNotBeFetchedCountsAsUnread(String file, Tier tier) {
        world.hub("acme/model").license("mit").problem(Level.WARNING, file);
        assertThat(world.assess("acme/model").tier()).isEqualTo(tier);
    }

    @ParameterizedTest
    @CsvSource({"MANUAL, gated-though-free", "AUTO,", "OPEN,"})
    void aFreeLicenceBehindAGateIsAConflictNotATier(Gate gate, String conflict) {
        world.hub("acme/model").license("mit").gate(gate);
        Assessment assessment = world.assess("acme/model");
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.conflicts())
                .extracting(Conflict::id)
                .isEqualTo(conflict == null ? java.util.List.of() : java.util.List.of(conflict));
    }
}
