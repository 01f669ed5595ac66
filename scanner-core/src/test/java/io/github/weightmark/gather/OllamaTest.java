package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.parents;
import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.Digests;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.OllamaModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Licence layers hold raw text; they are read from Ollama's store, else from its registry. */
class OllamaTest {

    private static final String TERMS = "Acme terms.\nYou may use it on Sundays only.\n";
    private static final byte[] WEIGHTS =
            GgufBytes.gguf().string("general.license", "llama3.1").bytes();

    private final FakeHub hub = FakeHub.start();
    private final OllamaModel tiny =
            OllamaModel.of("library/tiny").license(TERMS).license("apache-2.0").weights(WEIGHTS);

    @TempDir
    Path store;

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aPulledModelTellsItsTextsAndWhatItsWeightsName() {
        tiny.in(store, "latest");

        Evidence evidence = local("tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.place()).isEqualTo("Ollama's store");
        assertThat(evidence.revision()).isEqualTo("sha256:" + Digests.sha256(tiny.manifest()));
        String hash = Digests.sha256(TERMS.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        assertThat(texts(evidence)).containsExactly("license license-" + hash);
        assertThat(evidence.claims())
                .extracting(claim -> claim.kind() + " " + claim.value())
                .containsExactly("package apache-2.0", "weight-metadata llama3.1");
        assertThat(evidence.weights()).extracting(weights -> weights.format()).containsExactly("gguf");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aTagAndANamespaceAreToldApart() {
        OllamaModel.of("acme/helper").license("MIT").in(store, "8b");

        assertThat(local("acme/helper:8b").origin()).isEqualTo(Origin.READ);
        assertThat(local("acme/helper").origin()).isEqualTo(Origin.NONE);
        assertThat(local("helper:8b").origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void weightsTakenFromAnotherModelNameItAsTheirBase() {
        OllamaModel.of("library/tiny")
                .license("MIT")
                .weights(WEIGHTS, "acme/base:8b")
                .in(store, "latest");

        assertThat(parents(local("tiny"))).containsExactly("acme/base:8b derived manifest");
    }

    @Test
    void aPathOnTheMakersDiskIsNoBase() {
        OllamaModel.of("library/tiny")
                .license("MIT")
                .weights(WEIGHTS, "/home/jo/models/x.gguf")
                .in(store, "latest");

        assertThat(local("tiny").parents()).isEmpty();
    }

    @Test
    void aModelThatRunsElsewhereIsNotTakenAtItsLicenceLayer() {
        OllamaModel.of("library/tiny")
                .license("MIT")
                .config("{\"remote_host\":\"https://ollama.com\"}")
                .in(store, "latest");

        assertThat(problems(local("tiny")))
                .containsExactly("ollama.cloud error: ollama:tiny runs at https://ollama.com, so the terms of that"
                        + " service apply, which were not read. Read them, and record the decision as a waiver with"
                        + " owner and expiry.");
    }

    @Test
    void aLicenceThatIsNotWhatItsHashNamesIsAnError() throws IOException {
        tiny.in(store, "latest");
        String hash = Digests.sha256(TERMS.getBytes(StandardCharsets.UTF_8));
        Files.writeString(store.resolve("blobs/sha256-" + hash), "You may do anything.");

        assertThat(problems(local("tiny")))
                .containsExactly("layer.unreadable error: The licence license-" + hash.substring(0, 12)
                        + " of ollama:tiny is missing or not what its hash names, so what it says is lost. Pull the"
                        + " model again.");
    }

    @Test
    void aLinkInTheStoreIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), TERMS);
        tiny.in(store, "latest");
        Path blob = store.resolve("blobs/sha256-" + Digests.sha256(TERMS.getBytes(StandardCharsets.UTF_8)));
        Files.delete(blob);
        Files.createSymbolicLink(blob, secret);

        assertThat(local("tiny").texts()).isEmpty();
    }

    @Test
    void aManifestThatIsNoneIsAnError() throws IOException {
        tiny.in(store, "latest");
        Files.writeString(store.resolve("manifests/registry.ollama.ai/library/tiny/latest"), "[".repeat(1000));

        assertThat(problems(local("tiny")))
                .containsExactly(
                        "ollama.unreadable error: The manifest of ollama:tiny in Ollama's store cannot be read."
                                + " Pull the model again: ollama pull tiny");
    }

    @Test
    void aModelWithoutAWordOfItsLicenceSaysSo() {
        OllamaModel.of("library/tiny").weights(GgufBytes.gguf().bytes()).in(store, "latest");

        Evidence evidence = local("tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly("ollama.no-license-evidence warning: ollama:tiny came without a licence layer, and its"
                        + " weights name no licence. Name the model on the Hub that it was made from, so that its"
                        + " licence can be read there.");
    }

    @Test
    void theRegistryAnswersForWhatIsNotHere() {
        tiny.in(hub, "latest");

        Evidence evidence = Gathering.from(hub).of(ModelRef.of("ollama", "tiny"));

        assertThat(evidence.place()).isEqualTo(hub.endpoint() + "/ollama/v2/library/tiny");
        assertThat(claims(evidence)).hasSize(1);
        assertThat(evidence.texts()).hasSize(1);
        // the manifest, two licences, the configuration: the weights are left where they are
        assertThat(hub.requests()).hasSize(4);
        assertThat(hub.tokens()).containsOnly("none");
    }

    @Test
    void offlineTheRegistrysAnswerIsTheOneOfBefore(@TempDir Path cache) {
        tiny.in(hub, "latest");
        ModelRef model = ModelRef.of("ollama", "tiny");
        Evidence online = Gathering.from(hub).with("WEIGHTMARK_CACHE", cache).of(model);
        int asked = hub.requests().size();

        Evidence offline = Gathering.offline()
                .with("WEIGHTMARK_OLLAMA_REGISTRY", hub.endpoint() + "/ollama")
                .with("WEIGHTMARK_CACHE", cache)
                .of(model);

        assertThat(offline).isEqualTo(online);
        assertThat(hub.requests()).hasSize(asked);
    }

    @Test
    void offlineWhatWasNeverAskedForIsToldAsThat() {
        assertThat(problems(Gathering.offline().of(ModelRef.of("ollama", "tiny"))))
                .containsExactly("registry.offline warning: ollama:tiny was not looked up: the scan is offline, and its"
                        + " registry was not asked before. Scan once with network, or pull the model to this machine.");
    }

    @Test
    void aTokenOfTheHubsIsNotShownToTheRegistry() {
        tiny.in(hub, "latest");

        Gathering.from(hub).with("HF_TOKEN", "hf_secret").of(ModelRef.of("ollama", "tiny"));

        assertThat(hub.tokens()).containsOnly("none");
    }

    @Test
    void aModelTheRegistryDoesNotHaveIsReported() {
        assertThat(problems(Gathering.from(hub).of(ModelRef.of("ollama", "none"))))
                .containsExactly("registry.entry-missing warning: 127.0.0.1 does not have ollama:none. Correct the name"
                        + " or its tag.");
    }

    @Test
    void aHostInTheNameOfAModelIsNotAsked() {
        assertThat(problems(Gathering.from(hub).of(ModelRef.of("ollama", "evil.example/a/b"))))
                .containsExactly("registry.not-asked warning: ollama:evil.example/a/b names the registry evil.example,"
                        + " which was not asked: a name must not choose whom this machine connects to. If you trust it,"
                        + " set WEIGHTMARK_REGISTRIES=evil.example, or pull the model to this machine first.");
        assertThat(hub.requests()).isEmpty();
    }

    private Evidence local(String name) {
        return Gathering.offline().with("OLLAMA_MODELS", store).of(ModelRef.of("ollama", name));
    }
}
