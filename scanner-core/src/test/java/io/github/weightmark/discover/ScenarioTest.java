package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every form in which projects name models, and every look-alike, as a project with its expected sightings. */
class ScenarioTest {

    private static final Path CASES = Path.of("src", "test", "resources", "discover");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> everyScenarioFindsWhatItSays() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".cases")).sorted().toList().stream()
                    .map(file -> dynamicContainer(file.getFileName().toString(), tests(file)));
        }
    }

    @TestFactory
    Stream<DynamicTest> noLookAlikeIsUsed() throws IOException {
        return Scenario.all(CASES.resolve("lookalikes.cases")).stream()
                .map(scenario -> dynamicTest(scenario.name(), () -> {
                    Path project = Files.createTempDirectory(folder, "lookalike");
                    scenario.finds(project);
                    assertThat(new Project(project).sightings())
                            .extracting(Sighting::kind)
                            .isSubsetOf(SightingKind.DOC, SightingKind.COMMENT);
                }));
    }

    private Stream<DynamicNode> tests(Path cases) {
        try {
            List<Scenario> scenarios = Scenario.all(cases);
            assertThat(scenarios).isNotEmpty();
            return scenarios.stream()
                    .map(scenario -> dynamicTest(
                            scenario.name(),
                            () -> assertThat(scenario.finds(Files.createTempDirectory(folder, "scenario")))
                                    .containsExactlyElementsOf(scenario.expected())));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
