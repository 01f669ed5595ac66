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
import io.github.weightmark.fixtures.GgufBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker Model Runner, ModelScope, LM Studio, DJL and MLflow. */
class OtherStoresTest {

    private static final String CARD = "---\nlicense: cc-by-nc-4.0\n---\n";

    @TempDir
    Path home;

    @Test
    void aDockerModelTellsItsLicenceLayerAndConfiguration() throws IOException {
        String license = blob("Acme terms.\nNo more.\n");
        String config = blob("{\"config\":{\"gguf\":{\"general.license\":\"llama3.2\"}}}");
        docker(
                "acme/tiny:latest",
                "{\"config\":{\"digest\":\"sha256:" + config + "\"},\"layers\":[{\"mediaType\":"
                        + "\"application/vnd.docker.ai.license\",\"digest\":\"sha256:" + license + "\"}]}");

        Evidence evidence = at("docker", "acme/tiny");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(texts(evidence)).containsExactly("license license-" + license.substring(0, 12));
        assertThat(claims(evidence)).containsExactly("weight-metadata llama3.2 config");
    }

    @Test
    void aModelPackArtifactTellsItsLicencesDocumentsAndSource() throws IOException {
        String license = blob("Acme terms.\nNo more.\n");
        String config = blob("{\"descriptor\":{\"licenses\":[\"Apache-2.0\"],\"sourceURL\":"
                + "\"https://huggingface.co/acme/base\"}}");
        docker(
                "ghcr.io/acme/packed:1",
                "{\"config\":{\"digest\":\"sha256:" + config + "\"},\"layers\":[{\"mediaType\":"
                        + "\"application/vnd.cncf.model.doc.v1.raw\",\"digest\":\"sha256:" + license
                        + "\",\"annotations\":{\"org.cncf.model.filepath\":\"LICENSE\"}}]}");

        Evidence evidence = at("docker", "ghcr.io/acme/packed:1");

        assertThat(texts(evidence)).containsExactly("license LICENSE");
        assertThat(claims(evidence)).containsExactly("package Apache-2.0 config");
        assertThat(parents(evidence)).containsExactly("acme/base derived config");
    }

    @Test
    void aDockerModelWithoutALicenceLayerSaysNothingOfItsLicence() throws IOException {
        docker("acme/tiny:latest", "{\"layers\":[]}");

        assertThat(problems(at("docker", "acme/tiny:latest")))
                .containsExactly("docker.no-license-evidence warning: docker:acme/tiny:latest came without a licence"
                        + " layer, and its configuration names no licence. Name the model on the Hub that it was made"
                        + " from, so that its licence can be read there.");
    }

    @Test
    void aDamagedDockerManifestIsAnError() throws IOException {
        docker("acme/tiny:latest", "{\"layers\":[]}");
        try (var files = Files.list(home.resolve("docker/manifests/sha256"))) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"layers\":[{}]}");
        }

        assertThat(problems(at("docker", "acme/tiny")))
                .containsExactly("docker.unreadable error: The manifest of docker:acme/tiny in Docker Model Runner's"
                        + " store is missing or damaged. Pull the model again: docker model pull acme/tiny");
    }

    @Test
    void anUnknownDockerModelIsNotHere() throws IOException {
        docker("acme/tiny:latest", "{\"layers\":[]}");

        assertThat(problems(at("docker", "acme/other")))
                .containsExactly(
                        "registry.offline warning: docker:acme/other was not looked up: the scan is offline, and"
                                + " its registry was not asked before. Scan once with network, or pull the model to this"
                                + " machine.");
    }

    @Test
    void theOldAndTheNewLayoutOfModelScopeAreRead() throws IOException {
        write("modelscope/models/acme--new/snapshots/master/README.md", CARD);
        write("modelscope/hub/models/acme/old___5/README.md", CARD);

        assertThat(claims(at("modelscope", "acme/new"))).containsExactly("license cc-by-nc-4.0 README.md:2");
        assertThat(claims(at("modelscope", "acme/old.5"))).containsExactly("license cc-by-nc-4.0 README.md:2");
        assertThat(at("modelscope", "acme/new").place()).isEqualTo("ModelScope's cache");
        assertThat(at("modelscope", "acme/none").origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void anotherRevisionOfModelScopeIsNotReplacedByMaster() throws IOException {
        write("modelscope/models/acme--new/snapshots/master/README.md", CARD);

        assertThat(Gathering.offline()
                        .with("MODELSCOPE_CACHE", home.resolve("modelscope"))
                        .of(ModelRef.of("modelscope", "acme/new").at("v2"))
                        .origin())
                .isEqualTo(Origin.NONE);
    }

    @Test
    void aModelOfLmStudioTellsWhatItsWeightsTell() throws IOException {
        Path folder = Files.createDirectories(home.resolve(".lmstudio/models/acme/tiny-GGUF"));
        Files.write(
                folder.resolve("tiny-q4.gguf"),
                GgufBytes.gguf().string("general.license", "gemma").bytes());

        assertThat(claims(at("lmstudio", "acme/tiny-GGUF"))).containsExactly("weight-metadata gemma tiny-q4.gguf");
    }

    @Test
    void aCopyWithoutALicenceSaysSo() throws IOException {
        write(".lmstudio/models/acme/bare/notes.txt", "x");

        assertThat(problems(at("lmstudio", "acme/bare")))
                .containsExactly(
                        "store.no-license-evidence warning: The copy of lmstudio:acme/bare in LM Studio's store"
                                + " holds neither card nor licence, and its weights name none. Put the model's card and licence"
                                + " beside it.");
    }

    @Test
    void theZooOfDjlTellsTheLicenceOfItsOwnModels() throws IOException {
        write(
                ".djl.ai/cache/repo/model/cv/object_detection/ai/djl/pytorch/ssd/metadata.json",
                "{\"licenses\":{\"license\":{\"name\":\"The Apache License, Version 2.0\"}}}");

        assertThat(claims(at("djl", "ai.djl.pytorch/ssd")))
                .containsExactly("package The Apache License, Version 2.0 metadata.json");
    }

    @Test
    void theLicenceThatDjlsConverterWritesIsNone() throws IOException {
        write(
                ".djl.ai/cache/repo/model/nlp/x/ai/djl/huggingface/pytorch/acme/bge/metadata.json",
                "{\"licenses\":{\"license\":{\"name\":\"The Apache License, Version 2.0\"}}}");

        Evidence evidence = at("djl", "ai.djl.huggingface.pytorch/acme/bge");

        assertThat(evidence.claims()).isEmpty();
        assertThat(problems(evidence))
                .containsExactly("djl.converted warning: djl:ai.djl.huggingface.pytorch/acme/bge was converted from"
                        + " acme/bge on the Hub, and the licence in DJL's metadata is the converter's. Check acme/bge"
                        + " instead.");
    }

    @Test
    void damagedMetadataOfDjlAreAnError() throws IOException {
        write(".djl.ai/cache/repo/model/cv/x/ai/djl/pytorch/ssd/metadata.json", "[");

        assertThat(at("djl", "ai.djl.pytorch/ssd").problems())
                .extracting(problem -> problem.id())
                .containsExactly("djl.unreadable");
    }

    @Test
    void aSavedMlflowModelNamesWhatWasSaved() throws IOException {
        write("saved/MLmodel", "flavors:\n  transformers:\n    source_model_name: acme/base\n    task: x\n");
        write("saved/LICENSE.txt", "Acme terms.");

        Evidence evidence = Gathering.offline().in(home).of(ModelRef.of("file", "saved"));

        assertThat(parents(evidence)).containsExactly("acme/base derived MLmodel:3");
    }

    @Test
    void theLicenceThatMlflowGeneratesIsNone() throws IOException {
        write(
                "saved/LICENSE.txt",
                "A license file could not be found for the 'acme/base' repository.\nTo be sure, look there: mit");
        write("saved/MLmodel", "flavors:\n  transformers: {source_model_name: ./output}\n");

        Evidence evidence = Gathering.offline().in(home).of(ModelRef.of("file", "saved"));

        assertThat(evidence.texts()).isEmpty();
        assertThat(parents(evidence)).containsExactly("null derived MLmodel:2");
        assertThat(problems(evidence))
                .contains("license.generated warning: LICENSE.txt was written by MLflow because it found no licence, so"
                        + " it is none. Look at the model it was saved from, and put its licence there.");
    }

    @Test
    void namesThatLeadOutOfAStoreAreServedByNone() {
        for (String name : new String[] {"../../etc/passwd", "a/../b", "..", "a//b", "/etc/passwd", "a\\b"}) {
            for (String provider : new String[] {"ollama", "docker", "modelscope", "lmstudio", "djl"}) {
                assertThat(at(provider, name).origin())
                        .as(provider + ":" + name)
                        .isEqualTo(Origin.NONE);
            }
        }
    }

    private Evidence at(String provider, String name) {
        return Gathering.offline()
                .with("HOME", home)
                .with("MODELS_PATH", home.resolve("docker"))
                .with("MODELSCOPE_CACHE", home.resolve("modelscope"))
                .of(ModelRef.of(provider, name));
    }

    private void docker(String tag, String manifest) throws IOException {
        String id = Digests.sha256(manifest.getBytes(StandardCharsets.UTF_8));
        write("docker/manifests/sha256/" + id, manifest);
        write("docker/models.json", "{\"models\":[{\"id\":\"sha256:" + id + "\",\"tags\":[\"" + tag + "\"]}]}");
    }

    private String blob(String content) throws IOException {
        String hash = Digests.sha256(content.getBytes(StandardCharsets.UTF_8));
        write("docker/blobs/sha256/" + hash, content);
        return hash;
    }

    private void write(String path, String content) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
