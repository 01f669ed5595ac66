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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ModelScope as it answers: a list of files with their hashes, then the files. */
class ModelScopeSiteTest {

    private static final String REPO = "/api/v1/models/acme/tiny/repo";
    private static final String CARD = "---\nlicense: cc-by-nc-4.0\n---\n";
    private static final String TERMS = "Acme terms.\nNo more.\n";

    private final FakeRegistry site = FakeRegistry.start();
    private final List<String> files = new ArrayList<>();

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void cardAndLicenceAreReadAndWhatTheServiceStampsIsNot() {
        file("README.md", CARD, Digests.sha256(bytes(CARD)));
        file("LICENSE", TERMS, Digests.sha256(bytes(TERMS)));
        file("model.safetensors", "weights", Digests.sha256(bytes("weights")));
        list("master", "c".repeat(40));

        Evidence evidence = of("acme/tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.place()).isEqualTo(site.endpoint() + "/models/acme/tiny");
        assertThat(evidence.revision()).isEqualTo("c".repeat(40));
        assertThat(claims(evidence)).containsExactly("license cc-by-nc-4.0 README.md:2");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(evidence.problems()).isEmpty();
        // the list, the card, the licence: neither the weights nor the word of the service
        assertThat(site.requests())
                .containsExactly(
                        REPO + "/files?Revision=master&Recursive=True",
                        REPO + "?Revision=master&FilePath=README.md",
                        REPO + "?Revision=master&FilePath=LICENSE");
        assertThat(site.tokens()).containsOnly("none");
    }

    @Test
    void aRevisionIsAskedForAndNoneIsReplacedByMaster() {
        file("README.md", CARD, Digests.sha256(bytes(CARD)));
        list("master", "");

        Evidence evidence =
                gathering().of(ModelRef.of("modelscope", "acme/tiny").at("v2"));

        assertThat(problems(evidence))
                .containsExactly("registry.entry-missing warning: 127.0.0.1 does not have "
                        + evidence.model().name() + ". Correct the name or its tag.");
        assertThat(site.requests()).containsExactly(REPO + "/files?Revision=v2&Recursive=True");
    }

    @Test
    void aFileThatIsNotWhatItsHashNamesIsAnError() {
        file("README.md", CARD, Digests.sha256(bytes("other")));
        list("master", "");

        Evidence evidence = of("acme/tiny");

        assertThat(evidence.claims()).isEmpty();
        assertThat(problems(evidence))
                .contains("registry.hash-mismatch error: What ModelScope sent for README.md of modelscope:acme/tiny is"
                        + " not what its hash names. Check the proxy, which may have changed it; then scan again.");
    }

    @Test
    void aFileWithoutAHashDoesNotCount() {
        file("LICENSE", TERMS, "");
        list("master", "");

        assertThat(problems(of("acme/tiny")))
                .contains("registry.hash-mismatch error: ModelScope gives no hash of LICENSE of modelscope:acme/tiny,"
                        + " so what it sends for it would not count. Download the model and scan its folder.");
    }

    @Test
    void anAnswerThatIsNoListIsReported() {
        site.serve(REPO + "/files?Revision=master&Recursive=True", bytes("{\"Code\":10010205001,\"Success\":false}"));

        assertThat(problems(of("acme/tiny")))
                .containsExactly(
                        "registry.malformed-answer warning: ModelScope's answer about modelscope:acme/tiny is no"
                                + " list of files. Check MODELSCOPE_ENDPOINT and any proxy; scan again later.");
    }

    @Test
    void aModelWithoutAWordOfItsLicenceSaysSo() {
        file("weights.bin", "x", Digests.sha256(bytes("x")));
        list("master", "");

        Evidence evidence = of("acme/tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly("modelscope.no-license-evidence warning: modelscope:acme/tiny has neither a card that"
                        + " declares a licence nor a licence file. Name the model on the Hub that it was made from, so"
                        + " that its licence can be read there.");
    }

    @Test
    void aPathThatLeadsElsewhereIsNeverAskedFor() {
        file("../LICENSE", TERMS, Digests.sha256(bytes(TERMS)));
        file("/LICENSE", TERMS, Digests.sha256(bytes(TERMS)));
        list("master", "");

        of("acme/tiny");

        assertThat(site.requests()).hasSize(1);
    }

    @Test
    void offlineTellsTheSameAndAsksNobody(@TempDir Path cache) {
        file("README.md", CARD, Digests.sha256(bytes(CARD)));
        list("master", "");
        ModelRef model = ModelRef.of("modelscope", "acme/tiny");
        Evidence online = gathering().with("WEIGHTMARK_CACHE", cache).of(model);
        int asked = site.requests().size();

        Evidence offline = gathering()
                .with("WEIGHTMARK_CACHE", cache)
                .with("HF_HUB_OFFLINE", "1")
                .of(model);

        assertThat(offline).isEqualTo(online);
        assertThat(site.requests()).hasSize(asked);
        assertThat(gathering().with("HF_HUB_OFFLINE", "1").of(model).origin()).isEqualTo(Origin.NONE);
    }

    private void file(String path, String content, String hash) {
        files.add("{\"Name\":\"" + path + "\",\"Path\":\"" + path
                + "\",\"Type\":\"blob\",\"IsLFS\":false,\"Mode\":\"33188\"," + "\"Revision\":\"" + "b".repeat(40)
                + "\",\"Sha256\":\"" + hash + "\",\"Size\":" + content.length() + "}");
        site.serve(REPO + "?Revision=master&FilePath=" + path, bytes(content));
    }

    private void list(String revision, String commit) {
        files.add("{\"Name\":\"onnx\",\"Path\":\"onnx\",\"Type\":\"tree\",\"Size\":0}");
        site.serve(
                REPO + "/files?Revision=" + revision + "&Recursive=True",
                bytes("{\"Code\":200,\"Success\":true,\"Data\":{\"Files\":[" + String.join(",", files)
                        + "],\"LatestCommitter\":{\"Id\":\"" + commit + "\",\"ShortId\":\"\"}}}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Gathering gathering() {
        return Gathering.in(site.environment());
    }

    private Evidence of(String name) {
        return gathering().of(ModelRef.of("modelscope", name));
    }
}
