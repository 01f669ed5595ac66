package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Sighting;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A starter uses its own model exactly as long as the project names no other. */
class StartersTest {

    private static final String GROUP = "org.springframework.ai";

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void aProjectWithAStarter() {
        project = new Project(folder).file("pom.xml", pom("spring-ai-starter-model-ollama", ""));
    }

    @Test
    void withoutAModelItIsTheStartersOwn() {
        Sighting found = project.sightings().get(0);

        assertThat(Project.summary(found)).isEqualTo("ollama:mistral default");
        assertThat(found.source()).hasToString("pom.xml:3");
        assertThat(found.raw()).isEqualTo("spring-ai-starter-model-ollama");
        assertThat(found.via()).isEqualTo("spring-ai");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.properties | spring.ai.ollama.chat.options.model=phi4   | ollama:phi4 used",
                "application.yml        | spring.ai.ollama.chat.model: phi4          | ollama:phi4 used",
                "src/Chat.java          | class C { Object m = OllamaOptions.builder().model(\"phi4\"); } | ollama:phi4 used",
            })
    void aModelOfTheProjectTakesItsPlace(String file, String line, String found) {
        project.file(file, line);

        assertThat(project.finds()).containsExactly(found);
    }

    @Test
    void aModelThatIsSetOutsideTakesItsPlaceToo() {
        project.file("application.properties", "spring.ai.ollama.chat.options.model=${MODEL}");

        assertThat(project.finds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.properties          | spring.ai.ollama.base-url=http://localhost:11434",
                "application.properties          | # spring.ai.ollama.chat.options.model=phi4",
                "application.properties          | spring.ai.openai.chat.options.model=gpt-4o",
                "src/test/resources/a.properties | spring.ai.ollama.chat.options.model=phi4",
            })
    void otherKeysCommentsAndTestsDoNot(String file, String line) {
        project.file(file, line);

        assertThat(project.finds()).contains("ollama:mistral default");
    }

    @Test
    void aStarterOfTestsIsATest() {
        project.file("pom.xml", pom("spring-ai-starter-model-ollama", "<scope>test</scope>"));

        assertThat(project.finds()).containsExactly("ollama:mistral test");
    }

    @Test
    void otherArtifactsOfTheSameGroupUseNothing() {
        project.file("pom.xml", pom("spring-ai-starter-vector-store-pgvector", ""));

        assertThat(project.finds()).isEmpty();
    }

    @Test
    void theModelOfOneModuleIsNoneOfItsSibling() {
        reactor("").file("a/src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.sightings())
                .extracting(sighting -> sighting.file() + " " + Project.summary(sighting))
                .containsExactly(
                        "a/src/main/resources/application.properties ollama:phi4 used",
                        "b/pom.xml ollama:mistral default");
    }

    @Test
    void whereBothNameOneThereIsNoDefault() {
        reactor("")
                .file("a/src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4")
                .file("b/src/main/java/Chat.java", "class C { Object m = OllamaOptions.builder().model(\"qwen3\"); }");

        assertThat(project.finds()).containsExactly("ollama:phi4 used", "ollama:qwen3 used");
    }

    @Test
    void whoDependsOnAModuleConfiguresItToo() {
        reactor("<dependency><groupId>acme</groupId><artifactId>b</artifactId></dependency>")
                .file("a/src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @ParameterizedTest
    @CsvSource({"config/application.properties", "application.properties", ".env"})
    void whatLiesBesideTheModulesIsForAll(String file) {
        String key = file.equals(".env") ? "SPRING_AI_OLLAMA_CHAT_MODEL" : "spring.ai.ollama.chat.model";
        reactor("").file(file, key + "=phi4");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void theSourcesOfTheRootAreItsOwn() {
        reactor("").file("src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.finds())
                .containsExactlyInAnyOrder("ollama:phi4 used", "ollama:mistral default", "ollama:mistral default");
    }

    @Test
    void aStarterOfTheParentIsConfiguredByItsChildren() {
        new Project(folder)
                .file("child/pom.xml", "<project><artifactId>child</artifactId></project>")
                .file("child/src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "implementation project(':chat-core')         | false",
                "implementation(project(\":lib:chat-core\")) | false",
                "implementation(projects.chatCore)            | false",
                "implementation project(':other')             | true",
            })
    void modulesOfGradleAreModules(String needed, boolean isDefault) {
        project.file("pom.xml", "<project/>")
                .file("chat-core/build.gradle", "implementation '" + GROUP + ":spring-ai-starter-model-ollama:1.1.2'")
                .file("app/build.gradle", needed)
                .file("app/src/main/resources/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.finds().contains("ollama:mistral default")).isEqualTo(isDefault);
    }

    @Test
    void modulesThatNeedEachOtherEnd() {
        project.file("pom.xml", "<project/>")
                .file(
                        "a/pom.xml",
                        module("a", "<dependency><groupId>x</groupId><artifactId>b</artifactId></dependency>"))
                .file(
                        "b/pom.xml",
                        module("b", "<dependency><groupId>x</groupId><artifactId>a</artifactId></dependency>"))
                .file("a/application.properties", "spring.ai.ollama.chat.model=phi4");

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
    }

    @Test
    void theImportedListOfVersionsTellsTheStarters() {
        String bom = "<dependencyManagement><dependencies><dependency><groupId>" + GROUP
                + "</groupId><artifactId>spring-ai-bom</artifactId><version>2.0.0</version></dependency></dependencies>"
                + "</dependencyManagement>";
        project.file(
                "pom.xml",
                module("a", "")
                        .replace("<dependencies>", bom + "<dependencies>")
                        .replace("ollama", "openai"));

        assertThat(project.finds()).containsExactly("openai:gpt-5-mini default");
    }

    /** Two modules with the same starter; the first one has more dependencies. */
    private Project reactor(String more) {
        return project.file("pom.xml", "<project><artifactId>root</artifactId></project>")
                .file("a/pom.xml", module("a", more))
                .file("b/pom.xml", module("b", ""));
    }

    private static String module(String name, String more) {
        return "<project><parent><artifactId>root</artifactId></parent><artifactId>" + name
                + "</artifactId><dependencies><dependency><groupId>" + GROUP
                + "</groupId><artifactId>spring-ai-starter-model-ollama</artifactId></dependency>" + more
                + "</dependencies></project>";
    }

    private static String pom(String artifact, String more) {
        return "<project><dependencies><dependency>\n<groupId>" + GROUP + "</groupId>\n<artifactId>" + artifact
                + "</artifactId>" + more + "\n</dependency></dependencies></project>";
    }
}
