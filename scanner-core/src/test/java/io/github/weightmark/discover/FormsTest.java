package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of configuration, builds, scripts and documents, where they touch each other. */
class FormsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @Test
    void theNearestAddressTellsTheProviderOfAKey() {
        project.file(
                "application.yml",
                "spring:",
                "  ai:",
                "    openai:",
                "      base-url: https://api.groq.com/openai",
                "      chat: {options: {model: llama-3.3-70b-versatile}}",
                "    ollama:",
                "      chat: {options: {model: phi4}}");

        assertThat(project.finds()).containsExactly("groq:llama-3.3-70b-versatile used", "ollama:phi4 used");
    }

    @Test
    void anAddressInAnotherDocumentTellsNothing() {
        project.file(
                "application.yml",
                "spring.ai.openai.base-url: http://localhost:11434",
                "---",
                "spring.ai.openai.chat.model: gpt-4o");

        assertThat(project.finds()).containsExactly("openai:gpt-4o used");
    }

    @Test
    void aListOfChoicesIsADefaultEach() {
        project.file(
                "a.json",
                "{\"models\": [{\"modelId\": \"google/gemma-3n-E2B-it\"},",
                "{\"modelId\": \"Qwen/Qwen3-8B\"},",
                "{\"modelId\": \"Qwen/Qwen3-4B\"}]}");

        assertThat(project.finds())
                .containsExactly(
                        "hf:google/gemma-3n-E2B-it default", "hf:Qwen/Qwen3-8B default", "hf:Qwen/Qwen3-4B default");
    }

    @Test
    void environmentVariablesOfContainersAreRead() {
        project.file(
                "deploy.yaml",
                "spec:",
                "  containers:",
                "    - env:",
                "        - name: MODEL_ID",
                "          value: BAAI/bge-m3",
                "        - name: HF_TOKEN",
                "          value: Qwen/Qwen3-8B");

        assertThat(project.finds()).containsExactly("hf:BAAI/bge-m3 used");
    }

    @Test
    void aVersionIsKeptWithAnArtifact() {
        project.file(
                "pom.xml",
                "<project><properties><v>1.2.0</v></properties><dependencies>",
                "<dependency><groupId>org.apache.opennlp</groupId>",
                "<artifactId>opennlp-models-pos-en</artifactId>",
                "<version>${v}</version><scope>test</scope></dependency>",
                "<dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId>",
                "<classifier>models-french</classifier></dependency>",
                "</dependencies></project>");

        assertThat(project.sightings())
                .extracting(Sighting::line, Sighting::reference, Project::summary)
                .containsExactly(
                        tuple(
                                3,
                                new Reference("maven", "org.apache.opennlp:opennlp-models-pos-en", "1.2.0"),
                                "maven:org.apache.opennlp:opennlp-models-pos-en test"),
                        tuple(
                                6,
                                Reference.of("maven", "edu.stanford.nlp:stanford-corenlp:models-french"),
                                "maven:edu.stanford.nlp:stanford-corenlp:models-french used"));
    }

    @Test
    void anExcludedArtifactIsNotUsed() {
        project.file(
                "pom.xml",
                "<project><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><exclusions><exclusion>",
                "<groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-bge-small-en</artifactId>",
                "</exclusion></exclusions></dependency></dependencies></project>");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void aCommentedDependencyOfGradleIsNotUsed() {
        project.file("build.gradle", "// implementation 'dev.langchain4j:langchain4j-embeddings-bge-small-en:1.0'");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void commandsInDocumentationAreDocumentation() {
        project.file("docs/start.md", "Run `ollama pull phi4` first.")
                .file("README.md", "See https://huggingface.co/BAAI/bge-m3.");

        assertThat(project.finds()).containsExactly("hf:BAAI/bge-m3 doc", "ollama:phi4 doc");
    }

    @Test
    void scriptsInsideOfScriptsAreRead() {
        project.file(
                "docker-compose.yml",
                "services:",
                "  a:",
                "    entrypoint: [\"sh\", \"-c\", \"ollama serve & ollama pull phi4\"]");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void aRequestInAScriptNamesItsModel() {
        project.file("ask.sh", "curl https://api.openai.com/v1 -d '{ \"model\": \"gpt-4o\" }'");

        assertThat(project.finds()).containsExactly("openai:gpt-4o used");
    }

    @Test
    void placeholdersAreNoModels() {
        project.file(
                "a.yml",
                "a: {model: your-model-name}",
                "b: {model: <model_id>}",
                "c: {model: test-model}",
                "d: {model: CHANGE_ME}",
                "e: {model: mock-model}");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void aPageOfTheHubInADescriptionIsDocumentation() {
        project.file("a.json", "{\"description\": \"Built on [Gemma](https://huggingface.co/google/gemma-2b-it).\"}");

        assertThat(project.finds()).containsExactly("hf:google/gemma-2b-it doc");
    }

    @Test
    void anAddressThatIsFilledInLaterIsNotInvented() {
        project.file(
                "get.sh",
                "curl https://huggingface.co/acme/${NAME}/resolve/main/x",
                "curl https://huggingface.co/acme/big-$SIZE");

        assertThat(project.finds()).isEmpty();
    }
}
