package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Source;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.HubCacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubCacheTest {

    private static final String COMMIT = "a".repeat(40);
    private static final String OTHER = "b".repeat(40);
    private static final String CARD = "---\nlicense: mit\n---\n";

    @TempDir
    Path cache;

    private HubCacheFolder tuned;

    @BeforeEach
    void layOut() {
        tuned = HubCacheFolder.of(cache, "acme/tuned", COMMIT);
    }

    @Test
    void aSnapshotIsReadWithoutNetwork() {
        tuned.file("README.md", CARD)
                .file("LICENSE", "Terms.")
                .file(
                        "sub/m.gguf",
                        GgufBytes.gguf().string("general.license", "llama3.1").bytes());

        Evidence evidence = offline().of("acme/tuned");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.revision()).isEqualTo(COMMIT);
        assertThat(evidence.place()).isEqualTo("hub cache");
        assertThat(claims(evidence)).containsExactly("license mit README.md:2", "weight-metadata llama3.1 sub/m.gguf");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aModelCardBesideTheReadmeIsACardToo() {
        tuned.file("README.md", CARD)
                .file("MODEL_CARD.md", "---\nlicense: cc-by-nc-4.0\n---\n")
                .file("docs/MODEL_CARD.md", CARD)
                .file("MODEL_CARDS.md", CARD);

        Evidence evidence = offline().of("acme/tuned");

        assertThat(texts(evidence)).containsExactly("card README.md", "card MODEL_CARD.md");
        assertThat(claims(evidence)).containsExactly("license mit README.md:2", "license cc-by-nc-4.0 MODEL_CARD.md:2");
    }

    @Test
    void branchesTagsAndCommitsLeadToTheirSnapshot() {
        tuned.file("README.md", CARD).ref("refs/pr/1", COMMIT).ref("v1", COMMIT);

        assertThat(offline().of(at("refs/pr/1")).revision()).isEqualTo(COMMIT);
        assertThat(offline().of(at("v1")).revision()).isEqualTo(COMMIT);
        assertThat(offline().of(at(COMMIT)).revision()).isEqualTo(COMMIT);
    }

    @Test
    void anotherRevisionNeverStandsIn() {
        tuned.file("README.md", CARD).ref("v2", OTHER);

        for (String revision : new String[] {OTHER, "v2", "v3", "../refs/main"}) {
            Evidence evidence = offline().of(at(revision));
            assertThat(evidence.origin()).isEqualTo(Origin.NONE);
            assertThat(problems(evidence))
                    .containsExactly(
                            "cache.revision-missing warning: The Hub cache holds acme/tuned, but not its revision "
                                    + revision + ". Scan with network, or download that revision.");
        }
    }

    @Test
    void aPlantedLinkIsAnErrorAndNotRead(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        tuned.file("README.md", CARD).link("LICENSE", secret.toString());

        Evidence evidence = offline().of("acme/tuned");

        assertThat(texts(evidence)).containsExactly("card README.md");
        assertThat(problems(evidence))
                .containsExactly(
                        "files.link-outside error: LICENSE is a link that leads out of the model's folder, and was"
                                + " not read. Put the file itself there; a model has no business elsewhere on this machine.");
    }

    @Test
    void aLinkIntoAnotherModelIsAPlantedOne() {
        HubCacheFolder.of(cache, "acme/other", COMMIT).file("LICENSE", "Terms.");
        tuned.file("README.md", CARD).link("LICENSE", "../../../models--acme--other/snapshots/" + COMMIT + "/LICENSE");

        assertThat(offline().of("acme/tuned").problems())
                .extracting(problem -> problem.id())
                .containsExactly("files.link-outside");
    }

    @Test
    void aSnapshotThatIsALinkOutIsAnError(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("README.md"), CARD);
        Files.createDirectories(tuned.snapshot().getParent());
        Files.createSymbolicLink(tuned.snapshot(), elsewhere);

        assertThat(problems(offline().of("acme/tuned")))
                .containsExactly(
                        "cache.unreadable error: The Hub cache's copy of acme/tuned cannot be read: it is a link"
                                + " that leads out of its folder. Remove that copy from the cache and download the model again.");
    }

    @Test
    void evictedWeightsAreNormalAndAnEvictedCardIsNot() {
        tuned.file("LICENSE", "Terms.")
                .link("model.safetensors", "../../blobs/evicted")
                .link("README.md", "../../blobs/evicted");

        Evidence evidence = offline().of("acme/tuned");

        assertThat(evidence.weights()).hasSize(1);
        assertThat(problems(evidence))
                .containsExactly(
                        "files.missing warning: README.md is part of the model, but its content is not here. Download the model again, or scan with network.");
    }

    @Test
    void aSnapshotWithoutCardAndLicenceLeavesTheAnswerToOthers() {
        tuned.file("config.json", "{\"_name_or_path\":\"acme/base\"}");

        Evidence evidence = offline().of("acme/tuned");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(Told.parents(evidence)).containsExactly("acme/base derived config.json");
        assertThat(problems(evidence))
                .containsExactly(
                        "cache.no-license-evidence warning: The Hub cache holds files of acme/tuned, but neither"
                                + " its card nor a licence. Scan with network, or download README.md and the licence of the model,"
                                + " too.");
    }

    @Test
    void aLicenceThatIsListedButWasNotDownloadedIsMissed() {
        tuned.file("README.md", CARD).listing("{\"files\":{\"README.md\":{},\"LICENSE\":{},\"../x\":{}}}");

        Evidence evidence = offline().of("acme/tuned");

        assertThat(evidence.files()).containsExactly("LICENSE", "README.md");
        assertThat(problems(evidence))
                .containsExactly("files.missing warning: LICENSE is part of the model, but its content is not here."
                        + " Download the model again, or scan with network.");
    }

    @Test
    void aLicenceInAnotherModelIsReadFromTheCacheWhenItIsThere() {
        HubCacheFolder.of(cache, "acme/base", COMMIT).file("LICENSE", "Base terms.");
        String base = "https://huggingface.co/acme/base/blob/main/LICENSE";
        String none = "https://huggingface.co/acme/none/blob/main/LICENSE";
        tuned.file("README.md", "---\nlicense_link: [" + base + ", " + none + "]\n---\n")
                .file(".gitattributes", "");

        Evidence evidence = offline().of("acme/tuned");

        assertThat(texts(evidence)).containsExactly("card README.md", "license " + base);
        assertThat(problems(evidence))
                .filteredOn(problem -> !problem.startsWith("license-link.branch"))
                .containsExactly("license-link.not-followed note: The licence is said to stand in LICENSE of acme/none,"
                        + " which is not here. Scan with network, or put the text beside the card.");
    }

    @Test
    void aLicenceInAnotherModelIsHeldAgainstItsHashToo() throws IOException {
        HubCacheFolder base = HubCacheFolder.of(cache, "acme/base", COMMIT).file("LICENSE", "Base terms.");
        Files.writeString(base.snapshot().resolve("LICENSE").toRealPath(), "Other terms.");
        String link = "https://huggingface.co/acme/base/blob/" + COMMIT + "/LICENSE";
        tuned.file("README.md", "---\nlicense_link: " + link + "\n---\n").file(".gitattributes", "");

        Evidence evidence = offline().of("acme/tuned");

        assertThat(texts(evidence)).containsExactly("card README.md");
        assertThat(problems(evidence))
                .containsExactly(
                        "cache.hash-mismatch error: LICENSE in the Hub cache is not what its hash names, and was not"
                                + " read. Remove the model from the cache and download it again.");
    }

    @Test
    void aDataSetLiesUnderItsOwnKind() {
        HubCacheFolder.of(cache, "datasets/acme/corpus", COMMIT)
                .file("README.md", CARD)
                .file("LICENSE", "Terms.");
        HubCacheFolder.of(cache, "acme/corpus", OTHER).file("README.md", "---\nlicense: llama2\n---\n");

        assertThat(claims(offline().of("datasets/acme/corpus"))).containsExactly("license mit README.md:2");
        assertThat(claims(offline().of("acme/corpus"))).containsExactly("license llama2 README.md:2");
    }

    @Test
    void theCacheStandsInWhenTheHubCannotBeReached() {
        tuned.file("README.md", CARD).file("LICENSE", "Terms.");
        FakeHub hub = FakeHub.start();
        hub.close();

        Evidence evidence = Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/tuned");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.place()).isEqualTo("hub cache");
        assertThat(evidence.problems()).extracting(problem -> problem.id()).containsExactly("hub.unreachable");
    }

    @Test
    void theCacheGivesTheTextsTheHubWithholds() {
        HubCacheFolder.of(cache, "acme/gated", FakeRepo.COMMIT)
                .file("README.md", CARD)
                .file("LICENSE", "Terms.");
        try (FakeHub hub = FakeHub.start()) {
            hub.model("acme/gated").license("mit").gated("manual");

            Evidence evidence = Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/gated");

            assertThat(claims(evidence)).containsExactly("license mit README.md:2");
            assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
            assertThat(evidence.place()).isEqualTo(hub.endpoint() + "/acme/gated and hub cache");
            assertThat(evidence.problems()).isEmpty();
        }
    }

    @Test
    void aLicenceThatTheHubWithholdsAndTheCacheDoesNotHoldStaysWithheld() {
        HubCacheFolder.of(cache, "acme/gated", FakeRepo.COMMIT).file("README.md", CARD);
        try (FakeHub hub = FakeHub.start()) {
            hub.model("acme/gated").license("mit").file("LICENSE", "Terms.").gated("manual");

            Evidence evidence = Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/gated");

            assertThat(texts(evidence)).containsExactly("card README.md");
            assertThat(evidence.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.id()).isEqualTo("hub.gated");
                assertThat(problem.source()).isEqualTo(Source.file("LICENSE"));
            });
        }
    }

    @Test
    void theCacheOfAnotherCommitDoesNotGiveThem() {
        HubCacheFolder.of(cache, "acme/gated", OTHER).file("README.md", CARD);
        try (FakeHub hub = FakeHub.start()) {
            hub.model("acme/gated").license("mit").gated("manual");

            Evidence evidence = Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/gated");

            assertThat(evidence.texts()).isEmpty();
            assertThat(evidence.problems()).extracting(problem -> problem.id()).containsExactly("hub.gated");
        }
    }

    @Test
    void aBlobThatIsNotWhatItsNameSaysIsAnErrorAndNotRead() throws IOException {
        tuned.file("README.md", CARD);
        Files.writeString(tuned.snapshot().resolve("README.md").toRealPath(), CARD.replace("mit", "apache-2.0"));

        Evidence evidence = offline().of("acme/tuned");

        assertThat(evidence.claims()).isEmpty();
        assertThat(problems(evidence))
                .contains(
                        "cache.hash-mismatch error: README.md in the Hub cache is not what its hash names, and was not"
                                + " read. Remove the model from the cache and download it again.");
    }

    @Test
    void aCopyInThePlaceOfALinkIsHeldAgainstTheListOfTheCommit() throws IOException {
        Files.createDirectories(tuned.snapshot());
        Files.writeString(tuned.snapshot().resolve("README.md"), CARD);
        tuned.listing("{\"files\":{\"README.md\":{\"blob_id\":\"" + "c".repeat(40) + "\"}}}");

        assertThat(offline().of("acme/tuned").problems())
                .extracting(problem -> problem.id())
                .contains("cache.hash-mismatch");
    }

    @Test
    void aScanNeverWritesIntoTheHubsCache() throws IOException {
        tuned.file("README.md", CARD).file("LICENSE", "Terms.");
        java.util.List<String> before = everything();
        try (FakeHub hub = FakeHub.start()) {
            hub.model("acme/tuned").license("mit").file("LICENSE", "Other terms.");
            hub.model("acme/other").license("mit");
            Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/tuned");
            Gathering.from(hub).with("HF_HUB_CACHE", cache).of("acme/other");
            offline().of("acme/tuned");
        }

        assertThat(everything()).isEqualTo(before);
    }

    private java.util.List<String> everything() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(cache)) {
            return files.map(file -> file + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private Gathering offline() {
        return Gathering.offline().with("HF_HUB_CACHE", cache);
    }

    private static ModelRef at(String revision) {
        return ModelRef.huggingFace("acme/tuned").at(revision);
    }
}
