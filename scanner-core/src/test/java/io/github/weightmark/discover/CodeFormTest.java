package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Sighting;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFormTest {

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
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
    void aStaticImportTellsTheTypeOfAConstant() {
        project.file(
                "A.java",
                "import static dev.langchain4j.model.openai.OpenAiChatModelName.GPT_4_O_MINI;",
                "class A { Object m = OpenAiChatModel.builder().modelName(GPT_4_O_MINI).build(); }");

        assertThat(project.finds()).containsExactly("openai:gpt-4o-mini used");
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
    void aConstantOfAnUnknownTypeIsNoModel() {
        project.file("A.java", "class A { Object m = Table.builder().model(Column.GPT_4_O).build(); }");

        assertThat(project.finds()).isEmpty();
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
    void aConstantThatTwoFilesDefineStaysUnresolved() {
        project.file("A.java", "class A { static final String FAST = \"phi4\"; }")
                .file("B.java", "class B { static final String FAST = \"other\"; }")
                .file("C.java", "class C { Object m = OllamaChatModel.builder().modelName(FAST).build(); }");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void theAddressBesideItTellsTheProvider() {
        project.file(
                "A.java",
                "class A {",
                "    Object a = OpenAiChatModel.builder().baseUrl(\"http://localhost:11434/v1\").modelName(\"qwen2.5\").build();",
                "    Object b = OpenAiChatModel.builder().modelName(\"gpt-4o\").build();",
                "}");

        assertThat(project.finds()).containsExactly("ollama:qwen2.5 used", "openai:gpt-4o used");
    }

    @Test
    void theTypeOfAVariableTellsTheProvider() {
        project.file(
                "A.java",
                "class A { void m(OllamaChatModel.OllamaChatModelBuilder x, OllamaOptions options) { options.setModel(\"phi4\"); } }");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void whatIsPutTogetherAtRunTimeIsNotInvented() {
        project.file(
                        "A.java",
                        "class A { Object m(String x) { return OllamaChatModel.builder().modelName(\"llama\" + x).build(); } }")
                .file(
                        "b.py",
                        "AutoModel.from_pretrained(f\"org/{name}\")",
                        "AutoModel.from_pretrained(config[\"model\"])")
                .file("c.kt", "val m = OllamaChatModel.builder().modelName(\"llama:$size\").build()");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void bothBranchesOfAChoiceCount() {
        project.file(
                "A.java",
                "class A { Object m(boolean big) { return OllamaChatModel.builder().modelName(big ? \"llama3.1:70b\" : \"llama3.1:8b\").build(); } }");

        assertThat(project.finds()).containsExactly("ollama:llama3.1:70b used", "ollama:llama3.1:8b used");
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
    void codeInACommentIsAComment() {
        project.file(
                "A.java",
                "class A {",
                "    // Object m = OllamaChatModel.builder().modelName(\"phi4\").build();",
                "    /* OpenAiChatModel.builder().modelName(\"gpt-4o\") */",
                "}");

        assertThat(project.finds()).containsExactly("ollama:phi4 comment", "openai:gpt-4o comment");
    }

    @Test
    void aStringThatHoldsCodeIsNoCode() {
        project.file("A.java", "class A { String s = \"OllamaChatModel.builder().modelName(\\\"phi4\\\")\"; }");

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void aRevisionIsPartOfTheReference() {
        project.file("a.py", "m = AutoModel.from_pretrained(", "    \"acme/name\",", "    revision=\"abc1234\",", ")");

        assertThat(project.sightings().get(0).reference().revision()).isEqualTo("abc1234");
    }

    @Test
    void mainIsNoRevision() {
        project.file("a.py", "m = AutoModel.from_pretrained(\"acme/name\", revision=\"main\")");

        assertThat(project.finds()).containsExactly("hf:acme/name used");
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
}
