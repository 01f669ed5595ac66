package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the model stores of a machine is judged when somebody asks for it, and only then. */
class StoresTest {

    private static final String STORED =
            "ollama:registry.ollama.ai/library/phi4/latest ollama:phi4:latest model-stores";
    private static final String NAMED = "(command line) openai:gpt-4o command-line";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>(Run.CLEAN);

    @BeforeEach
    void aStoreWithAModel() throws IOException {
        Path manifest = home.resolve(".ollama/models/manifests/registry.ollama.ai/library/phi4/latest");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "{}");
        environment.put("HOME", home.toString());
    }

    @Test
    void checkJudgesThemBesideItsTargets() throws IOException {
        assertThat(sightings("check", "openai:gpt-4o", "--cache")).containsExactlyInAnyOrder(STORED, NAMED);
        assertThat(sightings("check", "openai:gpt-4o")).containsExactly(NAMED);
    }

    @Test
    void checkJudgesThemAlone() throws IOException {
        assertThat(sightings("check", "--cache")).containsExactly(STORED);
    }

    @Test
    void checkOfNothingIsAMistake() {
        assertThat(Run.with(environment, "check", "--offline"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "weightmark: No model was given to check. Name one, as in: weightmark check org/name; or give "
                                + "--cache to check those that this machine holds.\n"));
    }

    @Test
    void scanJudgesThemBesideTheProject() throws IOException {
        String project = Files.createDirectory(home.resolve("project")).toString();

        assertThat(sightings("scan", project, "--cache")).containsExactly(STORED);
        assertThat(sightings("scan", project)).isEmpty();
    }

    @Test
    void aDamagedStoreIsTold() throws IOException {
        Path list = home.resolve(".docker/models/models.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "{\"models\": [");

        Run run = Run.with(environment, "check", "openai:gpt-4o", "--cache", "--offline");

        assertThat(run.out()).contains("The model store docker could not be read: it is damaged or access is denied.");
    }

    private List<String> sightings(String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--offline", "-f", "json"));
        JsonNode report = new ObjectMapper()
                .readTree(
                        Run.with(environment, arguments.toArray(new String[0])).out());
        List<String> all = new ArrayList<>();
        for (JsonNode model : report.path("models")) {
            for (JsonNode sighting : model.path("sightings")) {
                all.add(sighting.path("file").asText() + " "
                        + sighting.path("reference").asText() + " "
                        + sighting.path("via").asText());
            }
        }
        return all;
    }
}
