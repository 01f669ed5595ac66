package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Sighting;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "${NAME}, NAME",
        "' ${NAME} ', NAME",
        "$NAME, NAME",
        "$(NAME_2), NAME_2",
        "${NAME:x},",
        "${NAME:-x},",
        "${A}${B},",
        "x-${NAME},",
        "${NAME}-x,",
        "${app.name},",
        "${},",
        "$,",
        "NAME,",
        "'',",
    })
    void aVariableStandsAlone(String text, String name) {
        assertThat(Placeholder.variable(text)).isEqualTo(name);
    }

    @Test
    void theRawTextStaysTheVariable() {
        Sighting found = new Project(folder)
                .file(".env", "BOT=acme:2")
                .file("a.properties", "spring.ai.ollama.chat.options.model=${BOT}")
                .sightings()
                .get(0);

        assertThat(found.raw()).isEqualTo("${BOT}");
        assertThat(found.confidence()).isEqualTo(Confidence.MEDIUM);
        assertThat(found.via()).isEqualTo("spring-ai");
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        Project project = new Project(folder)
                .file("a.properties", "spring.ai.ollama.chat.options.model=${BOT}")
                .file("z/.env", "BOT=acme:2")
                .file("zz.properties", "spring.ai.ollama.embedding.options.model=${BOT}");

        assertThat(project.finds()).containsExactly("ollama:acme:2 used", "ollama:acme:2 used");
    }

    @Test
    void aTestThatAsksForAVariableIsATest() {
        Project project = new Project(folder)
                .file(".env", "BOT=acme:2")
                .file("src/test/resources/a.properties", "spring.ai.ollama.chat.options.model=${BOT}");

        assertThat(project.finds()).containsExactly("ollama:acme:2 test");
    }
}
