package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that only one house has, taught by one YAML file, and models that only this machine has. */
class UserRuleTest {

    private static final String RULE = """
            id: house
            title: The house's own client
            calls:
              - names: [Brains.wake]
                arguments: ['0']
                provider: hf
                languages: [java]
            keys:
              - match: [house.assistant.brain]
                provider: ollama
            source: the house's own documentation
            checked: 2026-11-30
            examples:
              match:
                - name: A.java
                  text: 'class A { Object a = Brains.wake("acme/tiny-7b"); }'
                  finds: ['hf:acme/tiny-7b used']
              no-match:
                - name: A.java
                  text: 'class A { Object a = Alarm.wake("acme/tiny-7b"); }'
            """;

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aProjectThatUsesTheHousesClient() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("Desk.java"), "class Desk {\n  Object a = Brains.wake(\"acme/tiny-7b\");\n}");
        Files.writeString(project.resolve("application.yml"), "house:\n  assistant:\n    brain: phi4\n");
        Files.createDirectories(folder.resolve("rules/discovery"));
        Files.writeString(folder.resolve("rules/discovery/house.yml"), RULE);
    }

    @Test
    void withoutTheFileNobodyKnowsTheForm() throws IOException {
        assertThat(sightings()).isEmpty();
    }

    @Test
    void withItEveryUseIsFoundAndSaysWhichRuleFoundIt() throws IOException {
        assertThat(sightings("--rules", folder.resolve("rules").toString()))
                .containsExactlyInAnyOrder("Desk.java:2 hf:acme/tiny-7b house", "application.yml:3 ollama:phi4 house");
    }

    @Test
    void aFileWithAMistakeStopsTheScan() throws IOException {
        Files.writeString(folder.resolve("rules/discovery/house.yml"), RULE.replace("calls:", "callz:"));

        Run run = Run.of(
                "scan", project.toString(), "--rules", folder.resolve("rules").toString(), "--offline");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("house.yml").contains("callz");
    }

    private List<String> sightings(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("scan", project.toString(), "--offline", "-f", "json"));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(new String[0]));
        List<String> all = new ArrayList<>();
        for (JsonNode model : new ObjectMapper().readTree(run.out()).path("models")) {
            for (JsonNode sighting : model.path("sightings")) {
                String line = sighting.path("line").asInt() == 0
                        ? ""
                        : ":" + sighting.path("line").asInt();
                all.add(sighting.path("file").asText() + line + " "
                        + sighting.path("reference").asText() + " "
                        + sighting.path("via").asText());
            }
        }
        return all;
    }
}
