package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two finds of one model in one line the one that says more stays. */
class FindsTest {

    private static final Reference MODEL = Reference.of("hf", "acme/tiny");
    private static final Reference PINNED = new Reference("hf", "acme/tiny", "abc1234");

    private final ProjectFile file = ProjectFile.of("k/a.txt", "one two\nthree");

    @Test
    void aFindHasItsPlaceAndAllThatIsKnown() {
        Finds finds = finds(SightingKind.USED);
        finds.add(10, "hree", MODEL, null, Confidence.HIGH, "rule");

        assertThat(finds.all())
                .containsExactly(
                        new Sighting("k/a.txt", 2, 3, "hree", MODEL, SightingKind.USED, Confidence.HIGH, "rule"));
        assertThat(finds.has(10)).isTrue();
        assertThat(finds.has(9)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "USED, , USED",
        "USED, DEFAULT, DEFAULT",
        "USED, COMMENT, COMMENT",
        "USED, TEST, TEST",
        "TEST, , TEST",
        "TEST, DEFAULT, TEST",
        "TEST, COMMENT, COMMENT",
        "DOC, , DOC",
        "DOC, DEFAULT, DOC"
    })
    void aTestStaysATestThoughAValueStandsIn(SightingKind scope, @Nullable SightingKind kind, SightingKind told) {
        Finds finds = finds(scope);
        finds.add(0, "one", MODEL, kind, Confidence.HIGH, "rule");

        assertThat(finds.all()).extracting(Sighting::kind).containsExactly(told);
    }

    @Test
    void aPlaceThatIsUsedWinsOverOneThatStandsIn() {
        assertThat(first(
                        at(0, MODEL, SightingKind.DEFAULT, Confidence.HIGH),
                        at(4, MODEL, SightingKind.USED, Confidence.LOW)))
                .isEqualTo(5);
        assertThat(first(
                        at(0, MODEL, SightingKind.USED, Confidence.LOW),
                        at(4, PINNED, SightingKind.DEFAULT, Confidence.HIGH)))
                .isEqualTo(1);
    }

    @Test
    void thenTheOneThatIsPinnedThenTheSurerThenTheFirst() {
        assertThat(first(at(0, MODEL, null, Confidence.HIGH), at(4, PINNED, null, Confidence.LOW)))
                .isEqualTo(5);
        assertThat(first(at(0, MODEL, null, Confidence.LOW), at(4, MODEL, null, Confidence.HIGH)))
                .isEqualTo(5);
        assertThat(first(at(0, MODEL, null, Confidence.LOW), at(4, MODEL, null, Confidence.LOW)))
                .isEqualTo(1);
        assertThat(first(at(4, MODEL, null, Confidence.LOW), at(0, MODEL, null, Confidence.LOW)))
                .isEqualTo(1);
    }

    @Test
    void otherLinesAndOtherModelsStayApart() {
        Finds finds = finds(SightingKind.USED);
        finds.add(0, "one", MODEL, null, Confidence.HIGH, "rule");
        finds.add(4, "two", Reference.of("hf", "acme/other"), null, Confidence.HIGH, "rule");
        finds.add(8, "three", MODEL, null, Confidence.HIGH, "rule");

        assertThat(finds.all()).hasSize(3);
    }

    @Test
    void aLongTextIsCut() {
        Finds finds = finds(SightingKind.USED);
        finds.add(0, "x".repeat(5_000), MODEL, null, Confidence.HIGH, "rule");

        assertThat(finds.all()).extracting(found -> found.raw().length()).containsExactly(200);
    }

    @Test
    void whatIsMoreThanCountsIsTold() {
        Finds finds = finds(SightingKind.USED);
        int most = Limits.DEFAULT.sightingsInFile();
        for (int i = 0; i <= most + 5; i++) {
            finds.add(0, "one", Reference.of("hf", "acme/m" + i), null, Confidence.HIGH, "rule");
        }

        assertThat(finds.all()).hasSize(most);
        assertThat(finds.problems())
                .containsExactly(new Problem(
                        "discover.too-many-sightings",
                        Level.WARNING,
                        "The file k/a.txt names models in more than " + most
                                + " places; those after them were not looked at.",
                        "Check by hand which of them are used, or name it in .weightmarkignore.",
                        Source.file("k/a.txt")));
    }

    @Test
    void aProblemIsToldOnce() {
        Finds finds = finds(SightingKind.USED);
        finds.malformed("JSON", 2);
        finds.malformed("JSON", 2);
        finds.malformed("JSON", 1);

        assertThat(finds.problems())
                .extracting(Problem::source)
                .containsExactly(Source.line("k/a.txt", 2), Source.line("k/a.txt", 1));
    }

    @Test
    void aTestSetsNoVariableOfWhatRuns() {
        Finds test = finds(SightingKind.TEST);
        test.ties().set("MODEL", "phi4");
        test.ties().configure(MODEL);
        Finds used = finds(SightingKind.USED);
        used.ties().set("MODEL", "phi4");
        used.ties().set("MODEL", "x".repeat(1_000));

        assertThat(test.ties().links()).isEmpty();
        assertThat(used.ties().links()).hasSize(1);
    }

    private interface Added {
        void to(Finds finds);
    }

    private static Added at(int offset, Reference reference, @Nullable SightingKind kind, Confidence sure) {
        return finds -> finds.add(offset, "x", reference, kind, sure, "rule");
    }

    private int first(Added... all) {
        Finds finds = finds(SightingKind.USED);
        for (Added one : all) {
            one.to(finds);
        }
        assertThat(finds.all()).hasSize(1);
        return finds.all().iterator().next().column();
    }

    private Finds finds(SightingKind scope) {
        return new Finds(file, scope, Limits.DEFAULT);
    }
}
