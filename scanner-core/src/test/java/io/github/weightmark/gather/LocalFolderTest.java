package io.github.weightmark.gather;

import static io.github.weightmark.gather.Told.claims;
import static io.github.weightmark.gather.Told.parents;
import static io.github.weightmark.gather.Told.problems;
import static io.github.weightmark.gather.Told.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.fixtures.GgufBytes;
import io.github.weightmark.fixtures.HubCacheFolder;
import io.github.weightmark.fixtures.WeightBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {

    private static final String CARD = "---\nlicense: mit\n---\n";

    @TempDir
    Path project;

    @Test
    void aFolderIsReadWhole() throws IOException {
        write("model/README.md", CARD);
        write("model/LICENSE", "Terms.");
        write("model/adapter_config.json", "{\"base_model_name_or_path\":\"acme/base\"}");
        write("model/config.json", "{\"_name_or_path\":\"/home/jo/run\",\"x\":NaN}");
        write("model/mergekit_config.yml", "models:\n- model: acme/other\n");
        write("model/w.safetensors", WeightBytes.safetensors("{\"license\":\"Apache-2.0\"}"));

        Evidence evidence = gather("model");

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(evidence.place()).isEqualTo("model");
        assertThat(claims(evidence))
                .containsExactly("license mit README.md:2", "weight-metadata Apache-2.0 w.safetensors");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(parents(evidence))
                .containsExactly(
                        "acme/base adapter adapter_config.json",
                        "null derived config.json",
                        "acme/other merge mergekit_config.yml:2");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void aWeightFileBringsWhatStandsBesideItButNotOtherWeights() throws IOException {
        write("models/README.md", CARD);
        write("models/LICENSE", "Terms.");
        write(
                "models/a.gguf",
                GgufBytes.gguf().string("general.license", "llama3.1").bytes());
        write(
                "models/b.gguf",
                GgufBytes.gguf().string("general.license", "gemma").bytes());

        Evidence evidence = gather("models/a.gguf");

        assertThat(claims(evidence)).containsExactly("license mit README.md:2", "weight-metadata llama3.1 a.gguf");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
        assertThat(evidence.weights()).hasSize(1);
    }

    @Test
    void aProjectsOwnLicenceIsNotThatOfAModelInItsRoot() throws IOException {
        write("pom.xml", "<project/>");
        write("README.md", "# Our product\n");
        write("LICENSE", "Terms of our product.");
        write("m.gguf", GgufBytes.gguf().bytes());

        Evidence evidence = gather("m.gguf");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(evidence.texts()).isEmpty();
        assertThat(problems(evidence))
                .containsExactly(
                        "local.project-files note: Card and licence beside m.gguf are those of the project around it, and"
                                + " do not count. Put the model into a folder of its own, with its card and licence.",
                        "local.no-license-evidence warning: m.gguf has neither card nor licence file nor a licence in its"
                                + " weights. Put the model's card and licence beside it.");
    }

    @Test
    void aProjectsOwnLicenceIsNotThatOfTheWeightsInItsFolder() throws IOException {
        write("demo/pom.xml", "<project/>");
        write("demo/LICENSE", "Terms of our product.");
        write("demo/m.gguf", GgufBytes.gguf().bytes());

        Evidence evidence = gather("demo");

        assertThat(evidence.texts()).isEmpty();
        assertThat(problems(evidence))
                .contains(
                        "local.project-files note: Card and licence beside demo are those of the project around it, and"
                                + " do not count. Put the model into a folder of its own, with its card and licence.");
    }

    @Test
    void aModelRepositoryMayHoldABuildFile() throws IOException {
        write("pyproject.toml", "");
        write("README.md", CARD);
        write("m.gguf", GgufBytes.gguf().bytes());

        assertThat(claims(gather("m.gguf"))).containsExactly("license mit README.md:2");
    }

    @Test
    void theScannedFolderIsAProjectEvenWithoutABuildFile() throws IOException {
        write("README.md", "# Our product\n");
        write("LICENSE", "Terms of our product.");
        write("m.gguf", GgufBytes.gguf().bytes());

        assertThat(gather("m.gguf").texts()).isEmpty();
    }

    @Test
    void aProjectWithoutCardAndLicenceHasNothingToLeaveOut() throws IOException {
        write("pom.xml", "<project/>");
        write("m.gguf", GgufBytes.gguf().string("general.license", "mit").bytes());

        Evidence evidence = gather("m.gguf");

        assertThat(claims(evidence)).containsExactly("weight-metadata mit m.gguf");
        assertThat(evidence.problems()).isEmpty();
    }

    @Test
    void theMetadataOfAnApplicationAreNotThoseOfItsModel() throws IOException {
        write("package.json", "{}");
        write("README.md", "---\ntitle: App\nsdk: gradio\nlicense: mit\n---\n");
        write("m.gguf", GgufBytes.gguf().bytes());

        assertThat(gather("m.gguf").claims()).isEmpty();
    }

    @Test
    void aFileInTheFolderOfItsFormatBelongsToTheModelAbove() throws IOException {
        write("minilm/README.md", CARD);
        write("minilm/LICENSE", "Terms.");
        write("minilm/onnx/model.onnx", WeightBytes.onnx(10, Map.of("model_license", "Apache-2.0")));

        Evidence evidence = gather("minilm/onnx/model.onnx");

        assertThat(claims(evidence))
                .containsExactly("license mit README.md:2", "weight-metadata Apache-2.0 onnx/model.onnx");
        assertThat(texts(evidence)).containsExactly("card README.md", "license LICENSE");
    }

    @Test
    void aProjectAboveIsNoModel() throws IOException {
        write("README.md", "# Our product\n");
        write("LICENSE", "Terms of our product.");
        write("models/model.onnx", WeightBytes.onnx(10, Map.of()));

        assertThat(gather("models/model.onnx").texts()).isEmpty();
    }

    @Test
    void aLicenceInTheFolderOfAnotherModelDoesNotCount() throws IOException {
        write("models/a.gguf", GgufBytes.gguf().bytes());
        write("models/other/LICENSE", "Terms.");

        assertThat(gather("models/a.gguf").texts()).isEmpty();
    }

    @Test
    void aPathThatIsNotThereIsReported() {
        Evidence evidence = gather("models/none.gguf");

        assertThat(evidence.origin()).isEqualTo(Origin.NONE);
        assertThat(problems(evidence))
                .containsExactly(
                        "local.missing warning: There is no file or folder models/none.gguf. Correct the path; it"
                                + " is relative to the scanned folder.");
    }

    @Test
    void aTruncatedWeightFileIsAnErrorThoughTheCardIsFine() throws IOException {
        byte[] whole = GgufBytes.gguf().string("general.license", "mit").bytes();
        write("model/README.md", CARD);
        write("model/m.gguf", Arrays.copyOf(whole, 40));

        assertThat(gather("model").problems())
                .extracting(problem -> problem.id() + " " + problem.level())
                .containsExactly("gguf.truncated error");
    }

    @Test
    void aPointerInsteadOfWeightsIsAnError() throws IOException {
        write("model/README.md", CARD);
        write("model/m.gguf", WeightBytes.lfsPointer());

        assertThat(problems(gather("model")))
                .containsExactly("weights.lfs-pointer error: The weights of m.gguf are not here: the file is a Git LFS"
                        + " pointer. Run: git lfs pull");
    }

    @Test
    void aPointerInsteadOfALicenceIsAnError() throws IOException {
        write("model/README.md", CARD);
        write("model/LICENSE.pdf", WeightBytes.lfsPointer());

        assertThat(problems(gather("model")))
                .containsExactly(
                        "files.lfs-pointer error: LICENSE.pdf is not here: the file is a Git LFS pointer. Run: git"
                                + " lfs pull");
    }

    @Test
    void aLicenceThatIsNoTextIsAnError() throws IOException {
        write("model/README.md", CARD);
        write("model/LICENSE.docx", new byte[] {'P', 'K', 3, 4, 0, 0});

        Evidence evidence = gather("model");

        assertThat(texts(evidence)).containsExactly("card README.md");
        assertThat(problems(evidence))
                .containsExactly(
                        "text.binary error: LICENSE.docx is a binary file, not a text. Give the licence as txt,"
                                + " md, html or pdf.");
    }

    @Test
    void theWordsOfALicenceInHtmlAreRead() throws IOException {
        write("model/LICENSE.html", "<html><body><p>Our <b>terms</b>.</p></body></html>");

        assertThat(gather("model").texts())
                .singleElement()
                .satisfies(text ->
                        assertThat(text.content()).contains("Our terms.").doesNotContain("<b>"));
    }

    @Test
    void aHugeCardIsAnErrorAndNotRead() throws IOException {
        write("model/README.md", new byte[Limits.DEFAULT.cardBytes() + 1]);

        assertThat(problems(gather("model")).get(0))
                .isEqualTo(
                        "files.too-large error: README.md is larger than 5242880 bytes, so it was not read. Look at it"
                                + " yourself; no card or licence needs to be so large.");
    }

    @Test
    void aCardThatIsNoTextIsAnError() throws IOException {
        write("model/README.md", new byte[] {1, 0, 2});

        assertThat(problems(gather("model")).get(0))
                .isEqualTo("card.unreadable error: README.md is no text, so what it declares is lost. Save the card as"
                        + " UTF-8.");
    }

    @Test
    void aCardInUtf16IsRead() throws IOException {
        write("model/README.md", ("\uFEFF" + CARD).getBytes(StandardCharsets.UTF_16LE));

        assertThat(claims(gather("model"))).containsExactly("license mit README.md:2");
    }

    @Test
    void aLinkOutOfTheFolderIsAnErrorAndNotRead(@TempDir Path elsewhere) throws IOException {
        write("model/README.md", CARD);
        Files.createSymbolicLink(
                project.resolve("model/LICENSE"), Files.writeString(elsewhere.resolve("secret"), "secret"));

        Evidence evidence = gather("model");

        assertThat(texts(evidence)).containsExactly("card README.md");
        assertThat(evidence.problems()).extracting(problem -> problem.id()).containsExactly("files.link-outside");
    }

    @Test
    void moreWeightFilesThanAreLookedIntoAreReported() throws IOException {
        write("model/README.md", CARD);
        for (int i = 0; i < 65; i++) {
            write("model/w" + i + ".gguf", GgufBytes.gguf().bytes());
        }

        assertThat(problems(gather("model")))
                .containsExactly("weights.too-many warning: Only the first 64 weight files were looked into. Check the"
                        + " others one by one.");
    }

    @Test
    void theNameAModelWasPublishedUnderIsNoParent() throws IOException {
        write("model/README.md", CARD);
        write("model/config.json", "{\"_name_or_path\":\"model\"}");

        assertThat(gather("model").parents()).isEmpty();
    }

    @Test
    void aLoopOfLinksEnds() throws IOException {
        write("model/README.md", CARD);
        Files.createSymbolicLink(project.resolve("model/loop"), project.resolve("model"));
        Files.createSymbolicLink(project.resolve("model/LICENSE"), Path.of("LICENSE"));

        assertThat(gather("model").problems())
                .extracting(problem -> problem.id())
                .containsExactly("files.missing");
    }

    @Test
    void aConfigurationThatIsNoJsonIsReported() throws IOException {
        write("model/README.md", CARD);
        write("model/config.json", "{");

        assertThat(problems(gather("model")))
                .containsExactly("config.unreadable error: config.json is no JSON, so the parent it may name is lost."
                        + " Fetch the file again.");
    }

    @Test
    void theClientsNotesTellTheCommit() throws IOException {
        write("model/README.md", CARD);
        write("model/.cache/huggingface/download/README.md.metadata", "a".repeat(40) + "\netag\n1.5\n");

        assertThat(gather("model").revision()).isEqualTo("a".repeat(40));
    }

    @Test
    void aSnapshotOfTheCacheIsAModelFolder() {
        Path snapshot = HubCacheFolder.of(project, "acme/tuned", "b".repeat(40))
                .file("README.md", CARD)
                .snapshot();

        Evidence evidence = gather(snapshot.toString());

        assertThat(claims(evidence)).containsExactly("license mit README.md:2");
        assertThat(evidence.revision()).isEqualTo("b".repeat(40));
    }

    private Evidence gather(String path) {
        return Gathering.offline().in(project).of(ModelRef.of("file", path));
    }

    private void write(String path, String content) throws IOException {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
