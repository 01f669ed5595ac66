package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.fixtures.FakeHub;
import io.github.weightmark.fixtures.FakeRepo;
import io.github.weightmark.fixtures.Faults;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.WeightBytes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing else speaks of a licence, the header of a weight file on the Hub is fetched, and no more of it. */
class RemoteWeightsTest {

    private final FakeHub hub = FakeHub.start();

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void theHeaderOfAHugeFileIsReadInOnePiece() {
        byte[] header = GgufBytes.gguf().string("general.license", "mit").bytes();
        hub.model("acme/bare").file("m.gguf", Arrays.copyOf(header, 20 << 20));

        Evidence evidence = Gathering.from(hub).of("acme/bare");

        assertThat(claims(evidence)).containsExactly("weight-metadata mit m.gguf");
        assertThat(hub.requests()).hasSize(2);
        assertThat(hub.bodyBytes()).isLessThan(200_000);
    }

    @Test
    void aKeyBehindAHugeVocabularyIsReached() {
        byte[] file = GgufBytes.gguf()
                .strings("tokenizer.ggml.tokens", 200_000)
                .string("general.license", "mit")
                .bytes();
        hub.model("acme/bare").file("m.gguf", file);

        assertThat(claims(Gathering.from(hub).of("acme/bare"))).containsExactly("weight-metadata mit m.gguf");
        assertThat(hub.requests()).hasSizeLessThan(8);
    }

    @Test
    void thePropertiesBehindAGraphAreReachedWithoutTheGraph() {
        hub.model("acme/bare").file("m.onnx", WeightBytes.onnx(5_000_000, Map.of("model_license", "MIT")));

        assertThat(claims(Gathering.from(hub).of("acme/bare"))).containsExactly("weight-metadata MIT m.onnx");
        assertThat(hub.bodyBytes()).isLessThan(500_000);
    }

    @Test
    void aFileThatTheCdnKeepsIsReadThere() {
        hub.model("acme/bare")
                .file("cdn/m.safetensors", WeightBytes.safetensors("{\"modelspec.license\":\"Apache-2.0\"}"));

        Evidence evidence = Gathering.from(hub).with("HF_TOKEN", "hf_secret").of("acme/bare");

        assertThat(claims(evidence)).containsExactly("weight-metadata Apache-2.0 cdn/m.safetensors");
        assertThat(hub.cdnTokens()).containsOnly("none");
    }

    @Test
    void aModelThatDeclaresALicenceCostsNoLookAtItsWeights() {
        hub.model("acme/tuned").license("mit").file("m.gguf", GgufBytes.gguf().bytes());

        Gathering.from(hub).of("acme/tuned");

        assertThat(hub.requests()).hasSize(2);
    }

    @Test
    void aServerThatSendsTheWholeFileIsCutShort() {
        byte[] header = GgufBytes.gguf().string("general.license", "mit").bytes();
        hub.model("acme/bare").file("m.gguf", header);
        hub.plan(
                "/acme/bare/resolve/" + FakeRepo.COMMIT + "/m.gguf",
                Faults.whole(Arrays.copyOf(header, 1 << 20), FakeRepo.COMMIT),
                1);

        assertThat(claims(Gathering.from(hub).of("acme/bare"))).containsExactly("weight-metadata mit m.gguf");
    }

    @Test
    void aHeaderThatCannotBeHadIsAProblem() {
        hub.model("acme/bare").file("m.gguf", "x");
        hub.plan("/acme/bare/resolve/", Faults.status(451), 1);

        assertThat(problems(Gathering.from(hub).of("acme/bare")))
                .containsExactly("hub.withheld-by-law warning: The Hub withholds m.gguf of acme/bare for legal reasons."
                        + " Ask a lawyer before you use a copy of it.");
    }

    @Test
    void aHeaderWithoutEndIsGivenUp() {
        hub.model("acme/bare")
                .file("m.gguf", GgufBytes.gguf().strings("a", 4_000_000).bytes());

        assertThat(Gathering.from(hub).of("acme/bare").problems())
                .extracting(problem -> problem.id())
                .containsExactly("weights.header-too-long");
    }

    @Test
    void offlineTellsTheSame(@TempDir Path store) {
        hub.model("acme/bare")
                .file(
                        "m.gguf",
                        GgufBytes.gguf().string("general.license", "mit").bytes());
        Evidence online = Gathering.from(hub).with("WEIGHTMARK_CACHE", store).of("acme/bare");

        Evidence offline = Gathering.offline()
                .with("HF_ENDPOINT", hub.endpoint())
                .with("WEIGHTMARK_CACHE", store)
                .of("acme/bare");

        assertThat(offline).isEqualTo(online);
    }
}
