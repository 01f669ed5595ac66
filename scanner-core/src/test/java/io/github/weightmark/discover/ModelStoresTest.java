package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoresTest {

    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path home;

    private Project files;

    @BeforeEach
    void anEmptyHome() {
        files = new Project(home);
    }

    @Test
    void everyStoreIsListedWithItsNames() {
        files.file(".cache/huggingface/hub/models--acme--tiny-7b/refs/main", SHA)
                .file(".cache/huggingface/hub/models--acme--loose/snapshots/x/config.json", "{}")
                .file(".cache/huggingface/hub/datasets--acme--rows/refs/main", SHA)
                .file(".ollama/models/manifests/registry.ollama.ai/library/phi4/latest", "{}")
                .file(".ollama/models/manifests/registry.ollama.ai/acme/tiny/7b", "{}")
                .file(".ollama/models/manifests/hf.co/acme/tiny-GGUF/Q4", "{}")
                .file(".ollama/models/blobs/sha256-1", "x")
                .file(".lmstudio/models/acme/tiny-GGUF/tiny.gguf", "x")
                .file(".docker/models/models.json", "{\"models\": [{\"tags\": [\"docker.io/ai/gemma3:4B\"]}]}")
                .file(".cache/modelscope/hub/models/qwen/Qwen2___5-7B/config.json", "{}")
                .file(".cache/modelscope/models/acme--tiny/snapshots/master/config.json", "{}");

        Discovery found = list(Map.of());

        assertThat(found.problems()).isEmpty();
        assertThat(found.sightings())
                .extracting(sighting -> sighting.file() + " " + sighting.reference())
                .containsExactly(
                        "docker:ai/gemma3:4B docker:ai/gemma3:4B",
                        "hub:models--acme--loose hf:acme/loose",
                        "hub:models--acme--tiny-7b hf:acme/tiny-7b@" + SHA,
                        "lmstudio:acme/tiny-GGUF lmstudio:acme/tiny-GGUF",
                        "modelscope:hub/models/qwen/Qwen2.5-7B modelscope:qwen/Qwen2.5-7B",
                        "modelscope:models/acme/tiny modelscope:acme/tiny",
                        "ollama:hf.co/acme/tiny-GGUF/Q4 ollama:hf.co/acme/tiny-GGUF:Q4",
                        "ollama:registry.ollama.ai/acme/tiny/7b ollama:acme/tiny:7b",
                        "ollama:registry.ollama.ai/library/phi4/latest ollama:phi4:latest");
    }

    @Test
    void aVariableMovesAStore() {
        files.file("elsewhere/models--acme--tiny-7b/refs/main", "no commit")
                .file("hf/hub/models--acme--other/refs/main", SHA);

        assertThat(list(Map.of("HF_HUB_CACHE", home.resolve("elsewhere").toString()))
                        .sightings())
                .extracting(Project::summary)
                .containsExactly("hf:acme/tiny-7b used");
        assertThat(list(Map.of("HF_HOME", home.resolve("hf").toString())).sightings())
                .extracting(Project::summary)
                .containsExactly("hf:acme/other@" + SHA + " used");
    }

    @Test
    void aMachineWithoutStoresHoldsNothing() {
        assertThat(list(Map.of()).sightings()).isEmpty();
        assertThat(ModelStores.list(Map.of(), Limits.DEFAULT).problems()).isEmpty();
    }

    @Test
    void aDamagedListIsTold() {
        files.file(".docker/models/models.json", "{\"models\": [");

        assertThat(list(Map.of()).problems())
                .extracting(Problem::message)
                .containsExactly("The model store docker could not be read: it is damaged or access is denied.");
    }

    private Discovery list(Map<String, String> more) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("HOME", home.toString());
        return ModelStores.list(environment, Limits.DEFAULT);
    }
}
