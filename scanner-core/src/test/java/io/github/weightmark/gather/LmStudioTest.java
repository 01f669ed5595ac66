package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.parents;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where LM Studio keeps models: now, formerly, and where its user told it to. */
class LmStudioTest {

    private static final String MIT = "---\nlicense: mit\n---\n";
    private static final String LLAMA = "---\nlicense: llama2\n---\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".lmstudio/models",
                ".cache/lm-studio/models",
                ".lmstudio/hub/models",
                ".cache/lm-studio/hub/models"
            })
    void aModelIsFoundWhereLmStudioPutsIt(String root) throws IOException {
        write(root + "/acme/tiny/README.md", MIT);

        assertThat(claims(of("acme/tiny"))).containsExactly("license mit README.md:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {".lmstudio", ".cache/lmstudio/models", "lmstudio/models", ".lmstudio/models/more"})
    void nowhereElse(String root) throws IOException {
        write(root + "/acme/tiny/README.md", MIT);

        assertThat(of("acme/tiny").origin()).isEqualTo(Origin.NONE);
    }

    @Test
    void theFileThatPointsToItsHomeIsFollowedFirst() throws IOException {
        write("disk/models/acme/tiny/README.md", LLAMA);
        write(".lmstudio/models/acme/tiny/README.md", MIT);
        write(".lmstudio-home-pointer", home.resolve("disk") + "\n");

        assertThat(claims(of("acme/tiny"))).containsExactly("license llama2 README.md:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "disk", "\0", "/nonexistent"})
    void aPointerThatLeadsNowhereChangesNothing(String pointer) throws IOException {
        write("disk/models/acme/tiny/README.md", LLAMA);
        write(".lmstudio/models/acme/tiny/README.md", MIT);
        write(".lmstudio-home-pointer", pointer);

        assertThat(claims(of("acme/tiny"))).containsExactly("license mit README.md:2");
    }

    @Test
    void theFolderThatItsUserChoseComesBeforeItsOwn() throws IOException {
        write("big disk/acme/tiny/README.md", LLAMA);
        write(".lmstudio/models/acme/tiny/README.md", MIT);
        write(".lmstudio/settings.json", "{\"downloadsFolder\":\"" + home.resolve("big disk") + "\",\"x\":1}");

        assertThat(claims(of("acme/tiny"))).containsExactly("license llama2 README.md:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"downloadsFolder\":7}",
                "{\"downloadsFolder\":\"models\"}",
                "{\"downloadsFolder\":\"\"}"
            })
    void settingsThatChooseNoneChangeNothing(String settings) throws IOException {
        write(".lmstudio/models/acme/tiny/README.md", MIT);
        write(".lmstudio/settings.json", settings);

        assertThat(claims(of("acme/tiny"))).containsExactly("license mit README.md:2");
    }

    @Test
    void aModelOfTheCatalogueNamesWhatItIsMadeFrom() throws IOException {
        write(
                ".lmstudio/hub/models/acme/tiny/model.yaml",
                "model: acme/tiny\nbase:\n  - key: x\n    sources:\n      - type: huggingface\n        user: acme\n"
                        + "        repo: tiny-GGUF\n");

        assertThat(parents(of("acme/tiny"))).containsExactly("acme/tiny-GGUF derived model.yaml:5");
    }

    @Test
    void theVariablesOutrankAllOfIt() throws IOException {
        write("mine/acme/tiny/README.md", LLAMA);
        write(".lmstudio/models/acme/tiny/README.md", MIT);

        assertThat(claims(gathering()
                        .with("LMSTUDIO_MODELS", home.resolve("mine"))
                        .of(ModelRef.of("lmstudio", "acme/tiny"))))
                .containsExactly("license llama2 README.md:2");
    }

    @Test
    void aModelThatIsALinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("README.md"), MIT);
        Files.createDirectories(home.resolve(".lmstudio/models/acme"));
        Files.createSymbolicLink(home.resolve(".lmstudio/models/acme/tiny"), elsewhere);

        assertThat(of("acme/tiny").origin()).isEqualTo(Origin.NONE);
    }

    private Gathering gathering() {
        return Gathering.offline().with("HOME", home);
    }

    private Evidence of(String name) {
        return gathering().of(ModelRef.of("lmstudio", name));
    }

    private void write(String path, String content) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
