package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A free text with words of somebody else's in it: which of them leave it free. */
class VariantTest {

    private static final String QUOTE = "show the name of this model to users";

    private final Variant variant = new Variant(new Effects(Knowing.knowledge().clauses()));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'show the name of this model to users', FREE_FLAGGED",
        "'show the name of this model to users or three more', FREE_FLAGGED",
        "'show the name of this model to users or four words more', FREE_FLAGGED",
        "'show the name of this model to users or else five words more', UNKNOWN",
        "'model name of the show', FREE_FLAGGED",
        "'the name of this', FREE_FLAGGED",
        "'name of this', UNKNOWN",
        "'entirely other words', UNKNOWN",
    })
    void addedWordsAreExplainedByAClauseThatIsMadeOfThem(String added, Terms terms) {
        assertThat(terms(World.added(10, 12, added), clause("attribution-display", 11, 11)))
                .isEqualTo(terms);
    }

    @ParameterizedTest(name = "lines {0} to {1}: {2}")
    @CsvSource({"1, 9, UNKNOWN", "1, 10, FREE_FLAGGED", "12, 20, FREE_FLAGGED", "13, 20, UNKNOWN", "1, 20, FREE_FLAGGED"
    })
    void onlyAClauseThatTouchesTheWordsExplainsThem(int from, int to, Terms terms) {
        assertThat(terms(World.added(10, 12, QUOTE), clause("attribution-display", from, to)))
                .isEqualTo(terms);
    }

    @ParameterizedTest
    @EnumSource(
            value = Difference.Kind.class,
            names = {"REMOVED", "CHANGED"})
    void wordsThatWentAreExplainedByNothing(Difference.Kind kind) {
        Difference gone = new Difference(kind, 10, 12, QUOTE);

        assertThat(terms(gone, clause("attribution-display", 11, 11))).isEqualTo(Terms.UNKNOWN);
    }

    @Test
    void aClauseThatStandsInFreeLicencesTooLeavesTheTermsAsTheyWere() {
        assertThat(terms(World.added(10, 12, QUOTE), clause("license-copy", 11, 11)))
                .isEqualTo(Terms.OSI);
    }

    @Test
    void theStricterOfTwoClausesCounts() {
        assertThat(terms(
                        World.added(10, 12, QUOTE),
                        clause("license-copy", 11, 11),
                        clause("attribution-display", 11, 11)))
                .isEqualTo(Terms.FREE_FLAGGED);
    }

    @Test
    void everyDifferenceMustBeExplained() {
        Difference told = World.added(10, 12, QUOTE);
        LicenseMatch match = match(told, World.added(30, 31, "entirely other words"));

        assertThat(variant.terms(match, Terms.OSI, List.of(clause("license-copy", 11, 11))))
                .isEqualTo(Terms.UNKNOWN);
    }

    @Test
    void aSlipNeedsNoClauseAndKeepsTheName() {
        Difference slip = new Difference(Difference.Kind.CHANGED, 5, 5, "softwaer", "software", true);

        assertThat(terms(slip)).isEqualTo(Terms.OSI);
        assertThat(Variant.onlyTrivial(match(slip))).isTrue();
        assertThat(Variant.onlyTrivial(match(slip, World.added(1, 1, "x")))).isFalse();
    }

    private Terms terms(Difference difference, Clause... inside) {
        return variant.terms(match(difference), Terms.OSI, List.of(inside));
    }

    private static LicenseMatch match(Difference... differences) {
        return new LicenseMatch(
                "MIT", List.of(), MatchKind.VARIANT, 1, "text", Source.lines("LICENSE", 1, 40), List.of(differences));
    }

    private static Clause clause(String id, int from, int to) {
        return Clause.of(id, Map.of(), Source.lines("LICENSE", from, to), QUOTE);
    }
}
