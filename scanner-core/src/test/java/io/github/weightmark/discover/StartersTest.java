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

    private static String pom(String artifact, String more) {
        return "<project><dependencies><dependency>\n<groupId>" + GROUP + "</groupId>\n<artifactId>" + artifact
                + "</artifactId>" + more + "\n</dependency></dependencies></project>";
    }
}
