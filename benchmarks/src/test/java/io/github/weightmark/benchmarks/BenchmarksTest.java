package io.github.weightmark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.identify.Identifier;
import io.github.weightmark.identify.OpenIdentifier;
import io.github.weightmark.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is measured is what it is called; how fast it is, no test says. */
class BenchmarksTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameTexts() {
        assertThat(new Prose(1).text(2000)).isEqualTo(new Prose(1).text(2000)).isNotEqualTo(new Prose(2).text(2000));
        assertThat(LicenseTexts.any(8, 1)).isEqualTo(LicenseTexts.any(8, 1)).hasSize(8);
    }

    @Test
    void typicalTextsAreLicencesThatAreRecognised() {
        Identifier identifier = new Identifier(Knowledge.bundled());
        assertThat(LicenseTexts.typical(8, 1)).allSatisfy(text -> {
            assertThat(text.length()).isBetween(6_000, 14_000);
            assertThat(identifier.identify("LICENSE", text, 1).get(0).license()).isNotNull();
        });
    }

    @Test
    void inventedLicencesAreKnown() {
        List<String> texts = new Prose(3).texts(20, 3000);
        Identifier identifier = OpenIdentifier.knowing(Knowledge.bundled(), texts);
        assertThat(identifier.identify("LICENSE", texts.get(7), 1))
                .extracting(LicenseMatch::license, LicenseMatch::match)
                .containsExactly(tuple("LicenseRef-weightmark-7", MatchKind.EXACT));
        assertThat(OpenIdentifier.loadIndex()).isGreaterThan(800);
    }

    @Test
    void treesHaveAsManyFilesAsAskedAndModelsAreFoundInThem() throws IOException {
        Trees.write(folder.resolve("tree"), 130, 500, 1);
        try (Stream<Path> files = Files.walk(folder.resolve("tree"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(130);
        }
        assertThat(Engine.scan(folder.resolve("tree")).models()).isNotEmpty();
        Trees.models(folder.resolve("models"), 3);
        assertThat(Engine.scan(folder.resolve("models")).models()).hasSize(3);
        Trees.delete(folder.resolve("tree"));
        assertThat(folder.resolve("tree")).doesNotExist();
    }

    @Test
    void aHubIsAskedColdAndAgainAndTellsTheSameOffline() throws IOException {
        assertThat(new HubCosts(4, 0).measure(folder).toString())
                .containsPattern("\\| gathered, cold \\| 5.00 \\| [1-9][\\d,]+ \\|")
                .containsPattern("\\| gathered again \\| 1.50 \\| 0 \\|")
                .containsPattern("\\| gathered offline \\| 0.000 \\| 0 \\|")
                .containsPattern("\\| checked offline \\| 0.000 \\| 0 \\|");
    }

    @Test
    void jmhFindsItsBenchmarks() throws IOException {
        Path list = Path.of("target/classes/META-INF/BenchmarkList");
        assertThat(Files.readString(list))
                .contains(
                        "identifyAndClauses",
                        "loadIndex",
                        "loadRules",
                        "readCard",
                        "discover1000Files",
                        "reportOf100Models");
    }

    @Test
    void processesAreMeasuredInTurns() throws Exception {
        Race race = new Race("Nothing", 1, 3)
                .add(Command.of("true", "true"))
                .add(Command.of("no such program", "weightmark-no-such-program"));
        assertThat(race.run().toString())
                .startsWith("\n### Nothing\n\n| program |")
                .contains("| true |");
        assertThat(race.absent()).containsExactly("no such program");
    }

    @Test
    void numbersHaveThreeDigitsThatCount() {
        assertThat(List.of(Table.number(1234.6), Table.number(12.34), Table.number(1.234), Table.number(0.1234)))
                .containsExactly("1,235", "12.3", "1.23", "0.123");
        Sample sample = new Sample(new double[] {3, 1, 2});
        assertThat(List.of(sample.min(), sample.median(), sample.max())).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void theMachineIsNamed() {
        assertThat(Run.machine()).contains("Java " + System.getProperty("java.version"), "cores");
    }
}
