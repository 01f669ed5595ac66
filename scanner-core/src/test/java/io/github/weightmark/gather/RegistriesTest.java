package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.Digests;
import io.github.weightmark.fixtures.FakeRegistry;
import io.github.weightmark.fixtures.OllamaModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Registries that the name of a model holds, and names that lead to several manifests. */
class RegistriesTest {

    private static final String OCI = "application/vnd.oci.image.manifest.v1+json";
    private static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final FakeRegistry registry = FakeRegistry.start();
    private final Gathering gathering = Gathering.in(registry.environment())
            .with("WEIGHTMARK_REGISTRIES", "reg.example," + registry.endpoint() + "/");

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void aRegistryThatWhoeverScansNamesIsAskedForAnyPath() {
        registry.manifest("acme/team/tiny", "1.0", model("Terms of one."));

        Evidence evidence = docker(registry.host() + "/acme/team/tiny:1.0");

        assertThat(evidence.place()).isEqualTo(registry.endpoint() + "/v2/acme/team/tiny");
        assertThat(texts(evidence)).containsExactly(license("Terms of one."));
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aRegistryOfOllamasKindIsAskedToo() {
        OllamaModel.of("acme/tiny").license("apache-2.0").in(registry, "8b");

        Evidence evidence = gathering.of(ModelRef.of("ollama", registry.host() + "/acme/tiny:8b"));

        assertThat(evidence.place()).isEqualTo(registry.endpoint() + "/v2/acme/tiny");
        assertThat(evidence.claims()).extracting(claim -> claim.value()).containsExactly("apache-2.0");
        assertThat(registry.accepted().get(0)).isEqualTo(DOCKER);
    }

    @Test
    void itsChallengeIsAnsweredWithAPassOfItsOwnAndNoTokenOfAnybodyElses() {
        registry.manifest("acme/tiny", "latest", model("Terms of one.")).wantsTokens();

        Evidence evidence =
                gathering.with("HF_TOKEN", "hf_secret").of(ModelRef.of("docker", registry.host() + "/acme/tiny"));

        assertThat(evidence.problems()).isEmpty();
        assertThat(registry.tokens()).containsOnly("none", "Bearer pass-repository:acme/tiny:pull");
        assertThat(registry.storageTokens()).containsOnly("none");
    }

    @Test
    void aModelThatItsTokenServerClosesIsPrivateOrMissing() {
        registry.manifest("acme/secret", "latest", model("Terms of one."))
                .wantsTokens()
                .closes("acme/secret");

        assertThat(problems(docker(registry.host() + "/acme/secret")))
                .containsExactly(
                        "registry.private-or-missing warning: 127.0.0.1 does not tell without an account whether"
                                + " docker:" + registry.host()
                                + "/acme/secret is missing or private. Correct the name or its"
                                + " tag; a private model has to be pulled to this machine first.");
    }

    @Test
    void anotherPortIsAnotherRegistry() {
        String name = "docker:127.0.0.1:9/acme/tiny";

        assertThat(problems(docker("127.0.0.1:9/acme/tiny")))
                .containsExactly(
                        "registry.not-asked warning: " + name + " names the registry 127.0.0.1:9, which was not"
                                + " asked: a name must not choose whom this machine connects to. If you trust it, set"
                                + " WEIGHTMARK_REGISTRIES=127.0.0.1:9, or pull the model to this machine first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://reg.example", "reg.example/path", "user:word@reg.example", "reg.example:port"})
    void aSettingThatNamesNoRegistryIsReported(String setting) {
        assertThat(problems(gathering
                        .with("WEIGHTMARK_REGISTRIES", setting)
                        .of(ModelRef.of("docker", "other.example/a/b"))))
                .containsExactly("registry.bad-setting warning: WEIGHTMARK_REGISTRIES names no registry: " + setting
                        + ". So docker:other.example/a/b was not looked up. Write hosts, with a port where they have one,"
                        + " and commas between them, as in registry.example.com,localhost:5000; http:// before one that"
                        + " has no TLS.");
    }

    @Test
    void theModelsAmongTheEntriesOfAnIndexCount() {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        String program = registry.manifest("ai/tiny", model("Terms of a program."));
        registry.manifest(
                "ai/tiny",
                "latest",
                index(
                        entry(OCI, program, "application/vnd.acme.program.v1"),
                        entry(OCI, one, "application/vnd.cncf.model.manifest.v1+json")));

        Evidence evidence = docker("ai/tiny");

        assertThat(texts(evidence)).containsExactly(license("Terms of one."));
        assertThat(evidence.revision()).startsWith("sha256:").isNotEqualTo(one);
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void whereNoEntrySaysThatItIsAModelTheTermsOfAllCount() {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        String two = registry.manifest("ai/tiny", model("Terms of two."));
        registry.manifest("ai/tiny", "latest", index(entry(DOCKER, one, ""), entry(OCI, two, "")));

        assertThat(texts(docker("ai/tiny"))).containsExactly(license("Terms of one."), license("Terms of two."));
    }

    @Test
    void attestationsAndKindsThatAreNotKnownAreNoModels() {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        String other = registry.manifest("ai/tiny", model("Terms of two."));
        String attestation = entry(OCI, other, "")
                .replaceFirst("}$", ",\"annotations\":{\"vnd.docker.reference.type\":\"attestation-manifest\"}}");
        registry.manifest(
                "ai/tiny",
                "latest",
                index(entry("application/vnd.acme+json", other, ""), attestation, entry(OCI, one, "")));

        assertThat(texts(docker("ai/tiny"))).containsExactly(license("Terms of one."));
    }

    @Test
    void anIndexInAnIndexIsFollowedAndOneThatNamesItsOwnEntryTwiceEnds() {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        String inner = registry.manifest("ai/tiny", index(entry(OCI, one, ""), entry(OCI, one, "")));
        registry.manifest("ai/tiny", "latest", index(entry(INDEX, inner, ""), entry(OCI, one, "")));

        Evidence evidence = docker("ai/tiny");

        assertThat(texts(evidence)).containsExactly(license("Terms of one."));
        assertThat(registry.requests()).filteredOn(asked -> asked.endsWith(one)).hasSize(1);
    }

    @Test
    void anEntryThatIsMissingOrNotWhatItsHashNamesIsAnError() {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        String bent = "sha256:" + "0".repeat(64);
        registry.manifest("ai/tiny", bent, model("Terms of two."));
        registry.manifest("ai/tiny", "latest", index(entry(OCI, one, ""), entry(OCI, bent, "")));

        assertThat(problems(docker("ai/tiny")))
                .containsExactly(
                        "registry.manifest-unreadable error: The manifest sha256:000000000000… of docker:ai/tiny"
                                + " is missing or not what its hash names, so what it says is lost. Pull the model again, or"
                                + " name another of its manifests by its digest.");
    }

    @Test
    void anIndexWithoutAModelIsNoManifest() {
        registry.manifest("ai/tiny", "latest", index());

        assertThat(problems(docker("ai/tiny")))
                .containsExactly("registry.malformed-answer warning: The registry's answer about docker:ai/tiny is no"
                        + " manifest. Check any proxy; scan again later.");
    }

    @Test
    void moreManifestsThanAnybodyReadsAreAnError() {
        String[] many = new String[40];
        for (int i = 0; i < many.length; i++) {
            many[i] = entry(OCI, registry.manifest("ai/tiny", "{\"layers\":[],\"n\":" + i + "}"), "");
        }
        registry.manifest("ai/tiny", "latest", index(many));

        assertThat(problems(docker("ai/tiny")))
                .contains("registry.too-many-manifests error: Only the first 32 manifests of docker:ai/tiny were read."
                        + " Name the one you use by its digest.");
        assertThat(registry.requests()).hasSizeLessThan(40);
    }

    @Test
    void offlineAnIndexTellsTheSame(@TempDir Path cache) {
        String one = registry.manifest("ai/tiny", model("Terms of one."));
        registry.manifest("ai/tiny", "latest", index(entry(OCI, one, "")));
        gathering.with("WEIGHTMARK_CACHE", cache);
        Evidence online = docker("ai/tiny");
        int asked = registry.requests().size();

        assertThat(gathering.with("HF_HUB_OFFLINE", "1").of(ModelRef.of("docker", "ai/tiny")))
                .isEqualTo(online);
        assertThat(online.origin()).isEqualTo(Origin.READ);
        assertThat(registry.requests()).hasSize(asked);
    }

    @Test
    void theModelPacksOwnConfigurationIsRead() {
        String config = registry.blob(
                "ai/tiny",
                "{\"descriptor\":{\"licenses\":[\"Apache-2.0\"],"
                        + "\"sourceURL\":\"https://huggingface.co/acme/base\"}}");
        registry.manifest(
                "ai/tiny",
                "latest",
                "{\"schemaVersion\":2,\"artifactType\":"
                        + "\"application/vnd.cncf.model.manifest.v1+json\",\"config\":{\"digest\":\"" + config
                        + "\"},\"layers\":[]}");

        assertThat(claims(docker("ai/tiny"))).containsExactly("package Apache-2.0 config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tar", "tar+gzip", "tar+zstd"})
    void documentsThatArePackedAreMissed(String packing) {
        String layer = registry.blob("ai/tiny", "not a text");
        registry.manifest("ai/tiny", "latest", documents("doc.v1." + packing, layer));

        assertThat(problems(docker("ai/tiny")))
                .contains("layer.packed error: The documents docs/LICENSE of docker:ai/tiny are packed, and were not"
                        + " looked into for a licence. Unpack them into a folder beside the weights, and check that"
                        + " folder.");
    }

    @Test
    void documentsThatAreNotPackedAreReadUnderTheirOwnNames() {
        String layer = registry.blob("ai/tiny", "Terms.\nNo more.");
        registry.manifest("ai/tiny", "latest", documents("doc.v1.raw", layer));

        assertThat(texts(docker("ai/tiny"))).containsExactly("license docs/LICENSE");
    }

    private static String documents(String kind, String digest) {
        return "{\"layers\":[{\"mediaType\":\"application/vnd.cncf.model." + kind + "\",\"digest\":\"" + digest
                + "\",\"annotations\":{\"org.cncf.model.filepath\":\"docs/LICENSE\"}}]}";
    }

    private Evidence docker(String name) {
        return gathering.of(ModelRef.of("docker", name));
    }

    /** A manifest of Docker's with one licence layer, which is put where every repository of these tests finds it. */
    private String model(String terms) {
        String digest = "";
        for (String repository : new String[] {"ai/tiny", "acme/tiny", "acme/team/tiny"}) {
            digest = registry.blob(repository, terms + "\nNo more.");
        }
        return "{\"schemaVersion\":2,\"mediaType\":\"" + OCI
                + "\",\"layers\":[{\"mediaType\":\"application/vnd.docker.ai.license\",\"digest\":\"" + digest
                + "\"}]}";
    }

    private static String license(String terms) {
        byte[] content = (terms + "\nNo more.").getBytes(StandardCharsets.UTF_8);
        return "license license-" + Digests.sha256(content).substring(0, 12);
    }

    private static String index(String... entries) {
        return "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":["
                + Arrays.stream(entries).collect(Collectors.joining(",")) + "]}";
    }

    private static String entry(String kind, String digest, String artifact) {
        return "{\"mediaType\":\"" + kind + "\",\"digest\":\"" + digest + "\",\"size\":1"
                + (artifact.isEmpty() ? "" : ",\"artifactType\":\"" + artifact + "\"") + "}";
    }
}
