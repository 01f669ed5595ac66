package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder that is told no model uses its library's, where the library is of a version that has one. */
class BuildersTest {

    private static final String IMPORT = "import dev.langchain4j.model.openai.OpenAiChatModel;\n";
    private static final String FOUND = "openai:gpt-3.5-turbo default";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void aProjectWithABuilder() {
        project = code(IMPORT, "OpenAiChatModel.builder()\n    .apiKey(key)\n    .build()");
    }

    @Test
    void itsPlaceIsThatOfTheClass() {
        assertThat(project.file("pom.xml", pom("0.36.2")).sightings())
                .containsExactly(new Sighting(
                        "src/main/java/Chat.java",
                        2,
                        29,
                        "OpenAiChatModel",
                        Reference.of("openai", "gpt-3.5-turbo"),
                        SightingKind.DEFAULT,
                        Confidence.MEDIUM,
                        "langchain4j-defaults"));
    }

    @Test
    void sinceOneThereIsNone() {
        assertThat(project.file("pom.xml", pom("1.9.1")).finds()).isEmpty();
    }

    @Test
    void whereNoVersionIsKnownItMayBe() {
        assertThat(project.sightings()).extracting(Sighting::confidence).containsExactly(Confidence.LOW);
    }

    @Test
    void whereOneOfTwoVersionsIsUnknownItMayBe() {
        project.file("new/pom.xml", pom("1.9.1")).file("old/pom.xml", pom("${given.outside}"));

        assertThat(project.sightings()).extracting(Sighting::confidence).containsExactly(Confidence.LOW);
    }

    @Test
    void oneOfTwoVersionsIsEnough() {
        project.file("new/pom.xml", pom("1.9.1")).file("old/pom.xml", pom("0.30.0"));

        assertThat(project.finds()).containsExactly(FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build.gradle              | implementation 'dev.langchain4j:langchain4j-open-ai:1.2.0'",
                "build.gradle.kts          | implementation(\"dev.langchain4j:langchain4j-open-ai:1.2.0\")",
                "gradle/libs.versions.toml | x = { module = \"dev.langchain4j:langchain4j-open-ai\", version.ref = \"lc\" }",
                "gradle.lockfile           | dev.langchain4j:langchain4j-open-ai:1.2.0=runtimeClasspath",
                "pom.xml                   | <project><properties><lc>1.2.0</lc></properties><dependencies><dependency>"
                        + "<groupId>dev.langchain4j</groupId><artifactId>langchain4j-open-ai</artifactId>"
                        + "<version>${lc}</version></dependency></dependencies></project>",
                "pom.xml                   | <project><dependencyManagement><dependencies><dependency>"
                        + "<groupId>dev.langchain4j</groupId><artifactId>langchain4j-bom</artifactId>"
                        + "<version>1.2.0</version></dependency></dependencies></dependencyManagement></project>",
            })
    void everyBuildFileTellsTheVersion(String file, String line) {
        String text = line.contains("version.ref") ? "lc = \"1.2.0\"\n" + line : line;

        assertThat(project.file(file, text).finds()).isEmpty();
        assertThat(project.file(file, text.replace("1.2.0", "0.31.0")).finds()).containsExactly(FOUND);
    }

    @Test
    void aVariableOfGradleIsFilledIn() {
        project.file(
                "build.gradle",
                "def langchain4jVersion = '1.2.0'",
                "dependencies { implementation \"dev.langchain4j:langchain4j:$langchain4jVersion\" }");

        assertThat(project.finds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenAiChatModel.builder().modelName(name).build()",
                "OpenAiChatModel.builder().apiKey(key).modelName(name()).build()",
                "OpenAiChatModel.builder().defaultRequestParameters(p).build()",
                "OpenAiChatModel.builder().apiKey(key)",
                "OpenAiChatModel.builder()",
                "OpenAiChatModel.builder",
                "OpenAiChatModel.class",
                "new Wrapper(OpenAiChatModel::builder)",
                "MyChatModel.builder().apiKey(key).build()",
            })
    void whatNamesAModelOrIsNotBuiltUsesNoDefault(String expression) {
        assertThat(code(IMPORT, expression).finds()).isEmpty();
    }

    @Test
    void aMakerBuildsAtOnce() {
        assertThat(code(IMPORT, "OpenAiChatModel.withApiKey(key)").finds()).containsExactly(FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import org.springframework.ai.openai.OpenAiChatModel;\n",
                "import com.acme.OpenAiChatModel;\n"
            })
    void aClassOfAnotherLibraryIsAnother(String imported) {
        assertThat(code(imported, "OpenAiChatModel.builder().apiKey(key).build()")
                        .finds())
                .isEmpty();
    }

    @Test
    void inATestItIsATest() {
        project.file("src/main/java/Chat.java")
                .file(
                        "src/test/java/ChatTest.java",
                        IMPORT,
                        "class A { Object o = OpenAiChatModel.builder().build(); }");

        assertThat(project.finds()).containsExactly("openai:gpt-3.5-turbo test");
    }

    @Test
    void inACommentItIsNothing() {
        assertThat(code(IMPORT, "null; // OpenAiChatModel.builder().build()").finds())
                .doesNotContain(FOUND);
    }

    private Project code(String imported, String expression) {
        return new Project(folder)
                .file("src/main/java/Chat.java", imported + "class Chat { Object model = " + expression + "; }");
    }

    private static String pom(String version) {
        return "<project><dependencies><dependency><groupId>dev.langchain4j</groupId>"
                + "<artifactId>langchain4j-open-ai</artifactId><version>" + version
                + "</version></dependency></dependencies></project>";
    }
}
