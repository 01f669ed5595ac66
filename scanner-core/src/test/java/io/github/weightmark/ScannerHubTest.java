package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model on the Hub comes to, from the wire to the verdict. */
class ScannerHubTest {

    private static final String BASE_TERMS = """
            Acme Large Model Terms

            You get the weights for nothing.
            If your products have more than 700 million monthly active users,
            you ask Acme for another licence first.
            """;

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aFineTuneTaggedFreeInheritsTheClauseThatItsBaseStates() {
        tunedModel();

        ModelResult result = HubScan.of(hub).model("acme/tuned-8b");

        Assessment assessment = result.assessment();
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(assessment.tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(assessment.origin()).isEqualTo(Origin.READ);
        assertThat(inherited(assessment, "mau-threshold")).satisfies(clause -> {
            assertThat(clause.number("count")).isEqualTo(700_000_000L);
            assertThat(clause.source()).hasToString("LICENSE:4-5");
            assertThat(clause.inheritedFrom()).isEqualTo("acme/base-8b");
            assertThat(clause.quote())
                    .isEqualTo("If your products have more than 700 million monthly active users, you ask Acme for"
                            + " another licence first");
        });
        assertThat(finding(result, "mau-threshold").message())
                .isEqualTo(
                        "acme/tuned-8b: mau-threshold 700,000,000 – whoever has more than the stated number of active"
                                + " users has no licence until the licensor grants one"
                                + " (LICENSE:4-5, inherited from acme/base-8b).");
        assertThat(assessment.lineage())
                .extracting(ancestor -> ancestor.model() + " " + ancestor.relation() + " " + ancestor.tier())
                .containsExactly("acme/base-8b finetune restricted");
        assertThat(assessment.conflicts()).extracting(conflict -> conflict.id()).containsExactly("laxer-than-base");
    }

    @Test
    void theSameFineTuneOfAFreeBasePasses() {
        hub.model("acme/tuned-8b").license("apache-2.0").baseModel("finetune", "acme/base-8b");
        hub.model("acme/base-8b").license("mit").file("model.safetensors", "weights");

        ModelResult result = HubScan.of(hub).model("acme/tuned-8b");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.assessment().clauses())
                .noneMatch(clause -> clause.id().equals("mau-threshold"));
    }

    @Test
    void aCleanModelPassesOnWhatWasRead() {
        clean("acme/clean");

        ModelResult result = HubScan.of(hub).model("acme/clean");

        Assessment assessment = result.assessment();
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.findings()).isEmpty();
        assertThat(assessment.tier()).isEqualTo(Tier.PERMISSIVE);
        assertThat(assessment.origin()).isEqualTo(Origin.READ);
        assertThat(assessment.originNote()).isEqualTo("read from " + hub.endpoint() + "/acme/clean");
        assertThat(assessment.model().purl()).isEqualTo("pkg:huggingface/acme/clean@" + FakeRepo.COMMIT);
        assertThat(assessment.license().concluded()).isEqualTo("Apache-2.0");
        assertThat(assessment.reasons().get(0)).startsWith("README.md:2 declares apache-2.0");
    }

    @Test
    void aGatedBaseWhoseTextsAreWithheldIsAnsweredByTheKnowledgeBase() {
        hub.model("acme/helper").license("apache-2.0").baseModel("finetune", "meta-llama/Llama-3.1-8B");
        hub.model("meta-llama/Llama-3.1-8B")
                .license("llama3.1")
                .file("LICENSE", "Terms.")
                .gated("manual");

        ModelResult result = HubScan.of(hub).model("acme/helper");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(inherited(result.assessment(), "mau-threshold")).satisfies(clause -> {
            assertThat(clause.number("count")).isEqualTo(700_000_000L);
            assertThat(clause.source().location()).startsWith("rules/licenses/llama-3.1");
            assertThat(clause.inheritedFrom()).isEqualTo("meta-llama/Llama-3.1-8B");
        });
        assertThat(result.assessment().license().inherited())
                .containsExactly("LicenseRef-scancode-llama-3.1-license-2024");
    }

    @Test
    void aGatedModelThatNobodyKnowsIsNotTakenAtItsTag() {
        hub.model("acme/gated").license("apache-2.0").file("LICENSE", "Terms.").gated("manual");

        ModelResult result = HubScan.of(hub).model("acme/gated");

        assertThat(result.verdict()).isNotEqualTo(Verdict.PASS);
        assertThat(result.findings()).extracting(Finding::subject).contains("hub.gated");
    }

    @Test
    void aPrivateOrMissingModelIsUndecidedAndSaysWhy() {
        ModelResult result = HubScan.of(hub).model("acme/private");

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.assessment().tier()).isEqualTo(Tier.UNKNOWN);
        assertThat(result.assessment().origin()).isEqualTo(Origin.NONE);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("evidence.incomplete");
            assertThat(finding.message())
                    .isEqualTo(
                            "acme/private: The Hub does not tell without a token whether acme/private is missing or private.");
            assertThat(finding.help()).isEqualTo("Correct the id; if the model is private, set HF_TOKEN.");
        });
    }

    @Test
    void theKnowledgeBaseStandsInWhenTheHubIsDown() {
        ModelResult result = HubScan.ofNobody().model("mistralai/Mistral-7B-v0.1");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.assessment().origin()).isEqualTo(Origin.CURATED);
        assertThat(result.assessment().originNote()).matches("from the knowledge base of \\d{4}-\\d\\d, not re-read");
        assertThat(result.findings()).isNotEmpty().allMatch(finding -> finding.level() == Level.NOTE);
    }

    @Test
    void aModelThatNobodyKnowsIsUndecidedWhenTheHubIsDown() {
        ScanResult result = HubScan.ofNobody().check("acme/clean", "mistralai/Mistral-7B-v0.1");

        assertThat(result.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(result.models()).extracting(ModelResult::verdict).containsExactly(Verdict.INCOMPLETE, Verdict.PASS);
    }

    @Test
    void aViolationOutweighsWhatCouldNotBeReached() {
        ScanResult result = HubScan.ofNobody().check("acme/clean", "meta-llama/Llama-3.1-8B");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatWasReadAgainstTheKnowledgeBaseIsAFindingAndTheStricterWins() {
        hub.model("mistralai/Mistral-7B-v0.1").license("cc-by-nc-4.0");

        ModelResult result = HubScan.of(hub).model("mistralai/Mistral-7B-v0.1");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.assessment().tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(result.assessment().conflicts())
                .filteredOn(conflict -> conflict.id().equals("read-vs-curated"))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.message())
                        .startsWith("mistralai/Mistral-7B-v0.1: README.md:2 declares cc-by-nc-4.0")
                        .contains(" But rules/families/"));
    }

    @Test
    void aFreeTagDoesNotFreeAModelThatIsKnownToBeRestricted() {
        hub.model("meta-llama/Llama-3.1-8B").license("apache-2.0");

        ModelResult result = HubScan.of(hub).model("meta-llama/Llama-3.1-8B");

        assertThat(result.assessment().tier()).isEqualTo(Tier.RESTRICTED);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.assessment().conflicts())
                .extracting(conflict -> conflict.id())
                .contains("read-vs-curated");
    }

    @Test
    void aRenamedModelIsReadUnderItsNewNameAndStaysWhatTheProjectCallsIt() {
        clean("acme/new-name");
        hub.rename("acme/old-name", "acme/new-name");

        ModelResult result = HubScan.of(hub).model("acme/old-name");

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.model().name()).isEqualTo("acme/old-name");
        assertThat(result.findings())
                .extracting(finding -> finding.level() + " " + finding.message())
                .containsExactly("note acme/old-name: acme/old-name is called acme/new-name now; that model was read.");
    }

    @Test
    void aRestrictedModelIsNotFreedByARename() {
        hub.model("acme/new-name").license("cc-by-nc-4.0");
        hub.rename("acme/old-name", "acme/new-name");

        assertThat(HubScan.of(hub).model("acme/old-name").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void offlineOpensNoSocket() {
        clean("acme/clean");

        ScanResult result = HubScan.of(hub).offline().check("acme/clean", "mistralai/Mistral-7B-v0.1");

        assertThat(hub.requests()).isEmpty();
        assertThat(hub.cdnRequests()).isEmpty();
        assertThat(result.models()).extracting(ModelResult::verdict).containsExactly(Verdict.INCOMPLETE, Verdict.PASS);
        assertThat(result.models().get(0).findings().get(0).message())
                .isEqualTo("acme/clean: acme/clean was not looked up: the scan is offline, and the Hub cache does not"
                        + " hold it.");
    }

    @Test
    void twoRevisionsOfAModelAreJudgedEachByItsOwnTerms() {
        clean("acme/model");

        ScanResult result = HubScan.of(hub).check("acme/model", "acme/model@v1");

        assertThat(result.models()).hasSize(2);
        assertThat(result.models()).extracting(ModelResult::verdict).containsExactly(Verdict.PASS, Verdict.INCOMPLETE);
        assertThat(result.models().get(1).findings().get(0).message())
                .isEqualTo("acme/model: The Hub knows acme/model, but not this revision of it.");
    }

    @Test
    void aModelNamedTwiceIsAskedForOnce() {
        clean("acme/clean");

        ScanResult result = HubScan.of(hub).check("acme/clean", "hf:acme/clean", "pkg:huggingface/acme/clean");

        assertThat(result.models()).hasSize(1);
        assertThat(result.models().get(0).sightings()).hasSize(3);
        assertThat(hub.requests()).filteredOn(path -> path.startsWith("/api/")).hasSize(1);
    }

    @Test
    void aTokenReachesTheHubAndNeverTheReport() {
        hub.model("acme/gated")
                .license("apache-2.0")
                .file("LICENSE", BASE_TERMS)
                .gated("auto")
                .granted();

        ScanResult result = HubScan.of(hub).token("hf_verySecret").check("acme/gated", "acme/none");

        assertThat(hub.tokens()).isNotEmpty().allMatch("Bearer hf_verySecret"::equals);
        assertThat(result.models().get(0).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(HubScan.json(result)).doesNotContain("verySecret");
    }

    @Test
    void aProjectFolderIsScannedThroughTheHub(@TempDir Path folder) throws IOException {
        tunedModel();
        clean("acme/clean");
        Files.writeString(folder.resolve("serve.py"), """
                from transformers import AutoModel
                helper = AutoModel.from_pretrained("acme/tuned-8b")
                ranker = AutoModel.from_pretrained("acme/clean")
                """);

        ScanResult result = HubScan.of(hub).scan(folder);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.models())
                .extracting(model -> model.model().name() + " " + model.verdict())
                .containsExactly("acme/clean pass", "acme/tuned-8b fail");
        assertThat(result.models().get(1).sightings())
                .extracting(sighting -> sighting.source() + " " + sighting.reference())
                .containsExactly("serve.py:2 hf:acme/tuned-8b");
    }

    @Test
    void aProjectWithoutModelsAsksNobody(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("serve.py"), "print('hello')\n");

        ScanResult result = HubScan.of(hub).scan(folder);

        assertThat(result.models()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(hub.requests()).isEmpty();
    }

    private void tunedModel() {
        hub.model("acme/tuned-8b").license("apache-2.0").baseModel("finetune", "acme/base-8b");
        hub.model("acme/base-8b")
                .data("license", "other")
                .file("README.md", "---\nlicense: other\nlicense_link: LICENSE\n---\n# Base\n")
                .file("LICENSE", BASE_TERMS);
    }

    private void clean(String id) {
        hub.model(id).license("apache-2.0").file("model.safetensors", "weights");
    }

    private static Clause inherited(Assessment assessment, String id) {
        List<Clause> found = assessment.clauses().stream()
                .filter(clause -> clause.id().equals(id) && clause.inheritedFrom() != null)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Finding finding(ModelResult result, String subject) {
        return result.findings().stream()
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
