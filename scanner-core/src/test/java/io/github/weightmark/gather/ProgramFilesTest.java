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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the programs that run models leave beside them: LM Studio, Ollama, DJL, MLflow. */
class ProgramFilesTest {

    private static final String LM_STUDIO = """
            model: acme/tiny
            base:
              - key: acme/tiny-gguf
                sources:
                  - type: huggingface
                    user: acme
                    repo: Tiny-GGUF
                  - type: elsewhere
                    user: nobody
                    repo: nothing
            """;

    @TempDir
    Path home;

    @Test
    void aModelOfLmStudioNamesTheFilesOnTheHub() {
        Evidence evidence = beside("model.yaml", LM_STUDIO);

        assertThat(parents(evidence)).containsExactly("acme/Tiny-GGUF derived model.yaml:5");
        assertThat(evidence.claims()).isEmpty();
    }

    @Test
    void aModelOfLmStudiosCatalogueIsReadWithTheOneItIsMadeFrom() {
        write(".lmstudio/hub/models/acme/thinking/model.yaml", "model: acme/thinking\nbase: acme/tiny\n");
        write(".lmstudio/hub/models/acme/thinking/README.md", "---\nlicense: mit\n---\n");

        Evidence evidence = Gathering.offline().with("HOME", home).of(ModelRef.of("lmstudio", "acme/thinking"));

        assertThat(evidence.origin()).isEqualTo(Origin.READ);
        assertThat(claims(evidence)).containsExactly("license mit README.md:2");
        assertThat(evidence.parents()).extracting(parent -> parent.raw()).containsExactly("acme/tiny");
    }

    @Test
    void aModelOfLmStudioThatCannotBeReadHasLostItsBase() {
        assertThat(problems(beside("model.yaml", "model: acme/x\nbase: [a\n")))
                .contains("lmstudio.unreadable error: model.yaml cannot be read as YAML: expected ',' or ']', but got"
                        + " <stream end>, so what the model is made from is lost. Fetch the file again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base: acme/tiny\n", "model: acme/x\n", "- model\n- base\n", "model: {base: acme/y}\n"})
    void anyOtherYamlOfThatNameNamesNoBase(String yaml) {
        assertThat(beside("model.yaml", yaml).parents()).isEmpty();
    }

    @Test
    void aRecipeForOllamaTellsLicencesAndBase() {
        Evidence evidence = beside("Modelfile", """
                # LICENSE gpl-3.0
                from hf.co/acme/base-GGUF:Q4_K_M
                PARAMETER temperature 0.7
                LICENSE apache-2.0
                license \"""
                Acme terms.
                No more.
                \"""
                """);

        assertThat(claims(evidence)).containsExactly("package apache-2.0 Modelfile:4");
        assertThat(texts(evidence)).containsExactly("license Modelfile");
        assertThat(evidence.texts().get(0).content()).isEqualTo("\nAcme terms.\nNo more.\n");
        assertThat(evidence.texts().get(0).firstLine()).isEqualTo(5);
        assertThat(evidence.parents())
                .extracting(parent -> parent.raw() + " " + parent.source())
                .containsExactly("hf.co/acme/base-GGUF:Q4_K_M Modelfile:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SYSTEM \"\"\"\nLICENSE mit\nFROM llama3\n\"\"\"\n",
                "SYSTEM \"You say:\nLICENSE mit\"\nPARAMETER x 1\n",
                "FROM ./weights.gguf\nFROM /models/x\nFROM weights.safetensors\nFROM ~/x\nFROM\n",
                "LICENSE\nLICENSE \"\"\"\"\"\"\n",
                "LICENSED mit\nUNLICENSE mit\n",
                "",
                "\"\"\""
            })
    void whatIsNoInstructionSaysNothing(String modelfile) {
        Evidence evidence = beside("Modelfile", modelfile);

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.texts()).isEmpty();
        assertThat(evidence.parents()).isEmpty();
    }

    @Test
    void theLastBlockMayBeOpenAndLinesMayEndAsOnWindows() {
        Evidence evidence = beside("Modelfile", "\ufeffFROM llama3.2\r\nLICENSE \"\"\"one\r\ntwo");

        assertThat(evidence.texts().get(0).content()).isEqualTo("one\ntwo");
        assertThat(evidence.parents()).extracting(parent -> parent.raw()).containsExactly("llama3.2");
    }

    @Test
    void theMetadataOfDjlTellTheLicence() {
        Evidence evidence = beside(
                "metadata.json",
                "{\"groupId\":\"ai.djl.pytorch\",\"artifactId\":\"ssd\",\"licenses\":{\"license\":[{\"name\":\"MIT\"},"
                        + "{\"name\":\"Acme Terms\"}]}}");

        assertThat(claims(evidence)).containsExactly("package MIT metadata.json", "package Acme Terms metadata.json");
    }

    @Test
    void ofAConvertedModelTheMetadataOfDjlTellTheOriginalAlone() {
        Evidence evidence = beside(
                "metadata.json",
                "{\"groupId\":\"ai.djl.huggingface.pytorch\",\"artifactId\":\"acme/bge\",\"licenses\":{\"license\":"
                        + "{\"name\":\"The Apache License, Version 2.0\"}}}");

        assertThat(evidence.claims()).isEmpty();
        assertThat(parents(evidence)).containsExactly("acme/bge derived metadata.json");
    }

    @Test
    void filesOfOtherProgramsThatCannotBeReadAreNoLoss() {
        assertThat(beside("model.yaml", "nc: 80\nbackbone: [a\n").problems())
                .extracting(problem -> problem.id())
                .containsExactly("local.no-license-evidence");
        assertThat(beside("metadata.json", " ".repeat(Limits.DEFAULT.sourceBytes() + 1))
                        .problems())
                .extracting(problem -> problem.id())
                .containsExactly("local.no-license-evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"keras_version\":\"3.1\"}", "[1]", "no json", ""})
    void theMetadataOfOthersSayNothing(String metadata) {
        Evidence evidence = beside("metadata.json", metadata);

        assertThat(evidence.claims()).isEmpty();
        assertThat(evidence.parents()).isEmpty();
        assertThat(evidence.problems()).extracting(problem -> problem.id()).containsOnly("local.no-license-evidence");
    }

    @Test
    void aSavedModelOfMlflowNamesTheRevisionThatWasSaved() {
        String revision = "a".repeat(40);
        Evidence evidence = beside(
                "MLmodel",
                "flavors:\n  transformers:\n    source_model_name: acme/base\n    source_model_revision: " + revision
                        + "\n");

        assertThat(parents(evidence)).containsExactly("acme/base@" + revision + " derived MLmodel:3");
    }

    @Test
    void aRevisionThatIsNoneIsLeftOut() {
        Evidence evidence = beside(
                "MLmodel", "flavors:\n  transformers: {source_model_name: acme/base, source_model_revision: ../x}\n");

        assertThat(parents(evidence)).containsExactly("acme/base derived MLmodel:2");
    }

    private Evidence beside(String file, String content) {
        write("model/" + file, content);
        return Gathering.offline().in(home).of(ModelRef.of("file", "model"));
    }

    private void write(String path, String content) {
        try {
            Path file = home.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
