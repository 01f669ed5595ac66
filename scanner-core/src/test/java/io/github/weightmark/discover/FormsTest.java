package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places, revisions and confidence of what forms find; what they find at all stands in the scenarios. */
class FormsTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @Test
    void emptyLinesAndCommentsDoNotEndAnExpression() {
        project.file("chat.ts", "const model =", "", "  // the cheap one", "", "  \"gpt-4o-mini\";");

        assertThat(project.finds()).containsExactly("openai:gpt-4o-mini used");
    }

    @Test
    void aLiteralInABuilderIsFoundWhereItStands() {
        project.file(
                "src/main/java/Chat.java",
                "class Chat {",
                "    Object m = OllamaChatModel.builder()",
                "            .temperature(0.2)",
                "            .modelName(\"llama3.1:8b\")",
                "            .build();",
                "}");

        Sighting found = project.sightings().get(0);

        assertThat(found.reference()).hasToString("ollama:llama3.1:8b");
        assertThat(found.line()).isEqualTo(4);
        assertThat(found.column()).isEqualTo(25);
        assertThat(found.raw()).isEqualTo("llama3.1:8b");
        assertThat(found.via()).isEqualTo("java-builders");
    }

    @Test
    void anEnumConstantStandsForAModel() {
        project.file(
                "A.java",
                "class A { Object m = OpenAiChatModel.builder().modelName(OpenAiChatModelName.GPT_4_O).build(); }");

        assertThat(project.sightings())
                .extracting(Sighting::raw, sighting -> sighting.reference().toString())
                .containsExactly(tuple("OpenAiChatModelName.GPT_4_O", "openai:gpt-4o"));
    }

    @Test
    void aConstantThatLeftTheLibraryIsReadFromItsName() {
        project.file(
                "A.java",
                "class A { Object m = AnthropicChatModel.builder().modelName(AnthropicChatModelName.CLAUDE_3_HAIKU_20240307).build(); }");

        assertThat(project.sightings())
                .extracting(Project::summary)
                .containsExactly("anthropic:claude-3-haiku-20240307 used");
        assertThat(project.sightings()).extracting(Sighting::confidence).containsExactly(Confidence.MEDIUM);
    }

    @Test
    void aConstantOfAnotherFileIsFoundThere() {
        project.file("src/main/java/Models.java", "interface Models {", "    String FAST = \"phi4\";", "}")
                .file(
                        "src/main/java/Chat.java",
                        "class Chat { Object m = OllamaChatModel.builder().modelName(Models.FAST).build(); }");

        assertThat(project.sightings())
                .extracting(sighting -> sighting.source() + " " + sighting.reference())
                .containsExactly("src/main/java/Models.java:2 ollama:phi4");
    }

    @Test
    void aFallbackIsADefault() {
        project.file(
                        "a.py",
                        "llm = ChatOllama(model=os.environ.get(\"MODEL\", \"phi4\"))",
                        "b = ChatOllama(model=name or \"qwen3\")")
                .file("B.java", "class B { @Value(\"${x.model:gpt-4o}\") String model; }");

        assertThat(project.finds()).contains("ollama:phi4 default", "ollama:qwen3 default");
    }

    @Test
    void aRevisionIsPartOfTheReference() {
        project.file("a.py", "m = AutoModel.from_pretrained(", "    \"acme/name\",", "    revision=\"abc1234\",", ")");

        assertThat(project.sightings().get(0).reference().revision()).isEqualTo("abc1234");
    }

    @Test
    void brokenCodeDoesNoHarm() {
        project.file(
                        "A.java",
                        "class A { ((( } ]] \"never closed",
                        "Object m = OllamaChatModel.builder().modelName(\"phi4\")")
                .file("b.py", "'''", "x = ((", ")))) = from_pretrained(")
                .file("c.ts", "const a = `", "${ {{{");

        assertThat(project.discovery().problems()).isEmpty();
    }

    @Test
    void onlyTheCodeOfANotebookCounts() {
        project.file(
                "a.ipynb",
                "{\"cells\": [",
                " {\"cell_type\": \"markdown\", \"source\": [\"`pipeline(model=\\\"gpt2\\\")`\"]},",
                " {\"cell_type\": \"code\", \"outputs\": [{\"text\": [\"{\\\"model\\\": \\\"gpt-4o\\\"}\"]}],",
                "  \"source\": [",
                "   \"from x import y\\n\",",
                "   \"m = AutoModel.from_pretrained(\\\"BAAI/bge-m3\\\")\\n\",",
                "   \"!ollama pull phi4\"",
                "  ]}",
                "]}");

        assertThat(project.sightings())
                .extracting(sighting -> sighting.line() + " " + Project.summary(sighting))
                .containsExactly("6 hf:BAAI/bge-m3 used", "7 ollama:phi4 used");
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
}
