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
import io.github.weightmark.fixtures.FakeRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models in Docker's registry: a token first, then manifest, licence layers and configuration, never the weights. */
class DockerRegistryTest {

    private static final String TERMS = "Acme terms.\nNo more.\n";
    private static final String PASS = "Bearer pass-repository:ai/tiny:pull";

    private final FakeRegistry registry = FakeRegistry.start();

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void licenceLayersAndConfigurationAreReadWithAPassOfTheRegistrysOwn() {
        String manifest = publish("ai/tiny", "latest");
        registry.wantsTokens();

        Evidence evidence = of("ai/tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.place()).isEqualTo(registry.endpoint() + "/v2/ai/tiny");
        assertThat(evidence.revision())
                .isEqualTo("sha256:" + Digests.sha256(manifest.getBytes(StandardCharsets.UTF_8)));
        assertThat(texts(evidence))
                .containsExactly("license license-" + hash(TERMS).substring(0, 12));
        assertThat(claims(evidence)).containsExactly("weight-metadata llama3.2 config");
        assertThat(parents(evidence)).containsExactly("acme/base derived config");
        assertThat(evidence.weights()).extracting(weights -> weights.format()).containsExactly("gguf");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void thePassIsFetchedOnceAndGoesToTheRegistryAlone() {
        publish("ai/tiny", "latest");
        registry.wantsTokens();

        of("ai/tiny");

        assertThat(registry.requests())
                .containsExactly(
                        "/v2/ai/tiny/manifests/latest",
                        "/token?service=registry.docker.io&scope=repository%3Aai%2Ftiny%3Apull",
                        "/v2/ai/tiny/manifests/latest",
                        "/v2/ai/tiny/blobs/sha256:" + hash(TERMS),
                        "/v2/ai/tiny/blobs/sha256:" + hash(CONFIG));
        assertThat(registry.tokens()).containsExactly("none", "none", PASS, PASS, PASS);
        assertThat(registry.storageRequests()).hasSize(2);
        assertThat(registry.storageTokens()).containsOnly("none");
        assertThat(registry.accepted().get(0))
                .isEqualTo("application/vnd.oci.image.manifest.v1+json,"
                        + " application/vnd.docker.distribution.manifest.v2+json,"
                        + " application/vnd.oci.image.index.v1+json,"
                        + " application/vnd.docker.distribution.manifest.list.v2+json");
    }

    @Test
    void theOlderNameOfATokenIsKnownAndNoneOfTheHubsIsShown() {
        publish("ai/tiny", "latest");
        registry.wantsTokens().tokensAreCalled("access_token");

        Evidence evidence = gathering().with("HF_TOKEN", "hf_secret").of(ModelRef.of("docker", "ai/tiny"));

        assertThat(evidence.problems()).isEmpty();
        assertThat(registry.tokens()).doesNotContain("Bearer hf_secret");
    }

    @Test
    void nobodyElseIsAskedForAPass() {
        publish("ai/tiny", "latest");
        registry.wantsTokensOf("http://127.0.0.1:9/token");

        assertThat(problems(of("ai/tiny")))
                .containsExactly("registry.redirect-refused warning: 127.0.0.1 sends whoever asks for docker:ai/tiny to"
                        + " 127.0.0.1 for a token, which is not its own, so nobody was asked. Check the address of the"
                        + " registry and any proxy.");
        assertThat(registry.requests()).containsExactly("/v2/ai/tiny/manifests/latest");
    }

    @Test
    void aTokenServerThatGivesNoneIsReported() {
        publish("ai/tiny", "latest");
        registry.wantsTokens().tokensAreCalled("nothing");

        assertThat(problems(of("ai/tiny")))
                .containsExactly("registry.unexpected-answer warning: 127.0.0.1 gave no token for docker:ai/tiny, and"
                        + " answered with status 200. Scan again later; a firewall has to let 127.0.0.1 through.");
    }

    @Test
    void aModelThatIsNotThereIsReported() {
        registry.wantsTokens();

        assertThat(problems(of("ai/none:8b")))
                .containsExactly(
                        "registry.entry-missing warning: 127.0.0.1 does not have docker:ai/none:8b. Correct the"
                                + " name or its tag.");
    }

    /** A challenge that offers no pass for this model: nobody may read it without an account. */
    @Test
    void aModelThatIsNotForEverybodyIsReported() {
        registry.wantsTokensOf("no address");

        assertThat(problems(of("acme/secret")))
                .containsExactly("registry.private-or-missing warning: 127.0.0.1 does not tell without an account"
                        + " whether docker:acme/secret is missing or private. Correct the name or its tag; a private"
                        + " model has to be pulled to this machine first.");
    }

    @Test
    void aHostInTheNameOfAModelIsNotAsked() {
        for (String host : new String[] {"evil.example", "127.0.0.1:80", "localhost", "169.254.169.254"}) {
            assertThat(problems(of(host + "/ai/tiny")))
                    .containsExactly("registry.not-asked warning: docker:" + host + "/ai/tiny names the registry "
                            + host
                            + ", which was not asked: a name must not choose whom this machine connects to. If you trust"
                            + " it, set WEIGHTMARK_REGISTRIES=" + host + ", or pull the model to this machine first.");
        }
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void namesLeaveTheNamespaceAndTheTagOut() {
        publish("ai/tiny", "latest");
        publish("acme/tiny", "8b");

        assertThat(of("tiny").origin()).isEqualTo(Origin.READ);
        assertThat(of("docker.io/acme/tiny:8b").origin()).isEqualTo(Origin.READ);
    }

    @Test
    void aManifestThatIsNamedByItsHashIsHeldAgainstIt() {
        String manifest = publish("ai/tiny", "latest");
        String version = "sha256:" + Digests.sha256(manifest.getBytes(StandardCharsets.UTF_8));
        registry.manifest("ai/tiny", version, manifest);
        String other = "sha256:" + "0".repeat(64);
        registry.manifest("ai/tiny", other, manifest);

        assertThat(of("ai/tiny@" + version).origin()).isEqualTo(Origin.READ);
        assertThat(problems(of("ai/tiny@" + other)))
                .containsExactly("registry.malformed-answer warning: The registry's answer about docker:ai/tiny@"
                        + other + " is no manifest. Check any proxy; scan again later.");
    }

    @Test
    void aLayerThatIsNotWhatItsHashNamesIsAnError() {
        publish("ai/tiny", "latest");
        registry.serve(
                "/v2/ai/tiny/blobs/sha256:" + hash(TERMS), "You may do anything.".getBytes(StandardCharsets.UTF_8));

        assertThat(problems(of("ai/tiny")))
                .containsExactly("layer.unreadable error: The licence license-"
                        + hash(TERMS).substring(0, 12)
                        + " of docker:ai/tiny is missing or not what its hash names, so what it says is lost. Pull the"
                        + " model again.");
    }

    @Test
    void offlineTellsTheSameAndAsksNobody(@TempDir Path cache) {
        publish("ai/tiny", "latest");
        registry.wantsTokens();
        ModelRef model = ModelRef.of("docker", "ai/tiny");
        Evidence online = gathering().with("WEIGHTMARK_CACHE", cache).of(model);
        int asked = registry.requests().size();

        Evidence offline = gathering()
                .with("WEIGHTMARK_CACHE", cache)
                .with("HF_HUB_OFFLINE", "1")
                .of(model);

        assertThat(offline).isEqualTo(online);
        assertThat(registry.requests()).hasSize(asked);
    }

    private static final String CONFIG = "{\"config\":{\"format\":\"gguf\",\"gguf\":{\"general.license\":\"llama3.2\","
            + "\"general.base_model.0.repo_url\":\"https://huggingface.co/acme/base\"}}}";

    private String publish(String repository, String tag) {
        String license = registry.blob(repository, TERMS);
        String config = registry.blob(repository, CONFIG);
        String manifest =
                "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\",\"config\":"
                        + "{\"mediaType\":\"application/vnd.docker.ai.model.config.v0.1+json\",\"digest\":\"" + config
                        + "\"},\"layers\":[{\"mediaType\":\"application/vnd.docker.ai.gguf.v3\",\"digest\":\"sha256:"
                        + "a".repeat(64) + "\"},{\"mediaType\":\"application/vnd.docker.ai.license\",\"digest\":\""
                        + license
                        + "\"}]}";
        registry.manifest(repository, tag, manifest);
        return manifest;
    }

    private static String hash(String content) {
        return Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    private Gathering gathering() {
        return Gathering.in(registry.environment());
    }

    private Evidence of(String name) {
        return gathering().of(ModelRef.of("docker", name));
    }
}
