package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Reference;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version that one file of a build leaves to another. */
class VersionsTest {

    private static final String OPEN_NLP = "org.apache.opennlp";
    private static final String WEIGHTS = "opennlp-models-pos-en";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void emptyProject() {
        project = new Project(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nlp", "nlp.version", "opennlp.models.version"})
    void aPropertyOfTheSameFileIsFilledInWhateverItsName(String name) {
        project.file("pom.xml", pom(property(name, "1.2.0"), dependency(OPEN_NLP, WEIGHTS, "${" + name + "}")));

        assertThat(revisions()).containsExactly("pom.xml 1.2.0");
    }

    @Test
    void aPropertyOfTheParentIsFilledInToo() {
        project.file("pom.xml", pom(property("nlp.version", "1.2.0"), ""))
                .file("app/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "${nlp.version}")));

        assertThat(revisions()).containsExactly("app/pom.xml 1.2.0");
    }

    @Test
    void aModuleWithoutAVersionHasThatOfTheProject() {
        String managed = "<dependencyManagement>" + dependency(OPEN_NLP, WEIGHTS, "1.2.0") + "</dependencyManagement>";
        project.file("pom.xml", pom(managed, "")).file("app/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "")));

        assertThat(revisions()).containsExactly("app/pom.xml 1.2.0", "pom.xml 1.2.0");
    }

    @Test
    void twoVersionsLeaveTheThirdModuleOpen() {
        project.file("a/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "1.2.0")))
                .file("b/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "1.3.0")))
                .file("c/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "")));

        assertThat(revisions()).containsExactly("a/pom.xml 1.2.0", "b/pom.xml 1.3.0", "c/pom.xml null");
    }

    @Test
    void aPropertyWithTwoValuesLeavesItOpen() {
        project.file("a/pom.xml", pom(property("nlp", "1.2.0"), ""))
                .file("b/pom.xml", pom(property("nlp", "1.3.0"), ""))
                .file("c/pom.xml", pom("", dependency(OPEN_NLP, WEIGHTS, "${nlp}")));

        assertThat(revisions()).containsExactly("c/pom.xml null");
    }

    @ParameterizedTest
    @CsvSource({"opennlp-tools, 2.5.0", "opennlp-models-pos-de, ${nobody.knows}"})
    void theVersionOfAnotherArtifactIsNone(String artifact, String version) {
        project.file("pom.xml", pom("", dependency(OPEN_NLP, artifact, version) + dependency(OPEN_NLP, WEIGHTS, "")));

        assertThat(revisions()).endsWith("pom.xml null").allMatch(found -> found.endsWith("null"));
    }

    @Test
    void aClassifierHasTheVersionOfItsOwnPlaceBeforeAnyOther() {
        String coreNlp = "edu.stanford.nlp:stanford-corenlp";
        project.file("build.gradle", "implementation '" + coreNlp + ":4.5.10'")
                .file("a/build.gradle", "implementation '" + coreNlp + ":4.5.7:models-french'")
                .file("b/build.gradle", "implementation \"" + coreNlp + ":$nlp:models-german\"")
                .file("gradle.properties", "# nlp=1", "nlp = 4.5.6", "org.gradle.jvmargs=-Xmx2g");

        assertThat(revisions()).containsExactly("a/build.gradle 4.5.7", "b/build.gradle 4.5.6");
    }

    @ParameterizedTest
    @CsvSource({"2.0.0, gpt-5-mini", "1.0.0, gpt-4o-mini"})
    void aStarterUsesTheModelOfTheVersionThatAParentTells(String version, String model) {
        String bom = "<dependencyManagement>" + dependency("org.springframework.ai", "spring-ai-bom", "${ai.version}")
                + "</dependencyManagement>";
        project.file("pom.xml", pom(property("ai.version", version) + bom, ""))
                .file(
                        "app/pom.xml",
                        pom("", dependency("org.springframework.ai", "spring-ai-starter-model-openai", "")));

        assertThat(project.sightings())
                .extracting(found -> found.reference().id())
                .contains(model);
    }

    @ParameterizedTest
    @CsvSource({"0.36.2, 1", "1.0.0, 0"})
    void theDefaultOfALibraryHoldsInTheVersionThatAParentTells(String version, int finds) {
        project.file("pom.xml", pom(property("langchain4j.version", version), ""))
                .file(
                        "app/pom.xml",
                        pom("", dependency("dev.langchain4j", "langchain4j-open-ai", "${langchain4j.version}")))
                .file(
                        "app/src/A.java",
                        "import dev.langchain4j.model.openai.OpenAiChatModel;",
                        "class A { Object m = OpenAiChatModel.builder().apiKey(key).build(); }");

        assertThat(project.finds()).hasSize(finds);
    }

    @Test
    void theHubKnowsNoVersionsOfMaven() {
        project.file("pom.xml", pom("", dependency("a", "b", "1")))
                .file("x.py", "m = AutoModel.from_pretrained(\"acme/tiny\")");

        assertThat(project.sightings())
                .extracting(found -> found.reference())
                .containsExactly(Reference.huggingFace("acme/tiny"));
    }

    private List<String> revisions() {
        return project.sightings().stream()
                .map(found -> found.file() + " " + revision(found.reference()))
                .toList();
    }

    private static @Nullable String revision(Reference reference) {
        return reference.revision();
    }

    private static String pom(String more, String dependencies) {
        return "<project><artifactId>x</artifactId>" + more + "<dependencies>" + dependencies
                + "</dependencies></project>";
    }

    private static String property(String name, String value) {
        return "<properties><" + name + ">" + value + "</" + name + "></properties>";
    }

    private static String dependency(String group, String artifact, String version) {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>"
                + (version.isEmpty() ? "" : "<version>" + version + "</version>") + "</dependency>";
    }
}
