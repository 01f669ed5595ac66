package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.TextRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which clauses bind, and where each is known from. */
class ClausesTest {

    private static final String MODEL = "acme/Llama-model";

    private final World world = new World();

    @Test
    void aLicenceWhoseTextIsNotAtHandSpeaksThroughItsRule() {
        world.hub(MODEL).license("llama3.1");
        assertThat(world.assess(MODEL).clauses())
                .extracting(Clause::id, clause -> clause.source().toString(), Clause::quote)
                .containsExactly(
                        tuple("mau-threshold", "rules/licenses/llama3.1.yml §1", "phrase of mau-threshold"),
                        tuple("naming-requirement", "rules/licenses/llama3.1.yml §1", "phrase of naming-requirement"));
    }

    @Test
    void aTextAtHandIsQuotedInsteadOfItsRule() {
        world.hub(MODEL)
                .license("llama3.1")
                .text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.EXACT)
                .clause("mau-threshold", "LICENSE", 6, Map.of("count", 700_000_000L));
        assertThat(world.assess(MODEL).clauses())
                .extracting(Clause::id, clause -> clause.source().toString())
                .containsExactly(tuple("mau-threshold", "LICENSE:6"));
    }

    @Test
    void theSameClauseReadAndKnownIsListedOnceAsRead() {
        world.hub(MODEL)
                .license("llama3.1")
                .file("README.md", TextRole.CARD)
                .clause("mau-threshold", "README.md", 6, Map.of("count", 700_000_000L));
        assertThat(world.assess(MODEL).clauses())
                .extracting(Clause::id, clause -> clause.source().toString())
                .containsExactly(
                        tuple("mau-threshold", "README.md:6"),
                        tuple("naming-requirement", "rules/licenses/llama3.1.yml §1"));
    }

    @Test
    void anotherNumberIsAnotherClause() {
        world.hub(MODEL)
                .license("llama3.1")
                .file("README.md", TextRole.CARD)
                .clause("mau-threshold", "README.md", 6, Map.of("count", 100_000_000L));
        assertThat(world.assess(MODEL).clauses())
                .extracting(Clause::id, clause -> clause.number("count"))
                .contains(tuple("mau-threshold", 100_000_000L), tuple("mau-threshold", 700_000_000L));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoClausesOfAKindTheOneWithoutAConditionIsKept(boolean milderFirst) {
        Map<String, String> milder = Map.of("only_if", "the work has a NOTICE file");
        Map<String, String> stricter = Map.of("text", "Noticed is licensed");
        world.hub(MODEL)
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("notice-file", "README.md", 6, milderFirst ? milder : stricter)
                .clause("notice-file", "README.md", 7, milderFirst ? stricter : milder);

        assertThat(world.assess(MODEL).clauses())
                .filteredOn(clause -> clause.id().equals("notice-file"))
                .extracting(Clause::id, clause -> clause.parameters().get("text"))
                .containsExactly(tuple("notice-file", "Noticed is licensed"));
    }

    @Test
    void theDemandOfABaseIsNotLostInTheMilderOneOfTheChild() {
        world.hub("acme/noticed").license("noticed");
        world.hub("acme/child")
                .license("mit")
                .base("acme/noticed")
                .file("README.md", TextRole.CARD)
                .clause("notice-file", "README.md", 6, Map.of("only_if", "the work has a NOTICE file"));

        assertThat(world.assess("acme/child").clauses())
                .filteredOn(clause -> clause.id().equals("notice-file"))
                .extracting(Clause::id, Clause::inheritedFrom)
                .containsExactly(tuple("notice-file", "acme/noticed"));
        assertThat(world.assess("acme/child").conflicts())
                .extracting(Conflict::id)
                .contains("missing-notice");
    }

    @Test
    void aBaseThatCannotBeFollowedStillBindsByTheClausesOfItsName() {
        world.hub("acme/child").license("mit").unfollowable("models/Llama-3.1-8B");

        assertThat(world.assess("acme/child").clauses())
                .extracting(Clause::id)
                .contains("mau-threshold", "naming-requirement");
    }

    @Test
    void aChangedTextThatWasReadSpeaksForItselfATitleDoesNot() {
        world.hub("acme/changed")
                .license("llama3.1")
                .text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.VARIANT);
        world.hub("acme/titled").license("llama3.1").titled("LICENSE", Knowing.LLAMA);
        world.hub("acme/part").license("llama3.1").text("LICENSE", TextRole.LICENSE, Knowing.LLAMA, MatchKind.PARTIAL);

        assertThat(world.assess("acme/changed").clauses()).isEmpty();
        assertThat(world.assess("acme/titled").clauses()).hasSize(2);
        assertThat(world.assess("acme/part").clauses()).hasSize(2);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"Llama, LLAMA, 1", "Llama, Lion, 2", "'', Llama, 2"})
    void aNameIsAnotherClauseUnlessOnlyItsLettersDiffer(String first, String second, int clauses) {
        world.hub(MODEL)
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("naming-requirement", "README.md", 6, first.isEmpty() ? Map.of() : Map.of("prefix", first))
                .clause("naming-requirement", "README.md", 7, Map.of("prefix", second));

        assertThat(world.assess(MODEL).clauses())
                .filteredOn(clause -> clause.id().equals("naming-requirement"))
                .hasSize(clauses);
    }

    @Test
    void oneNumberReadAsTwoKindsOfNumberIsOneClause() {
        world.hub(MODEL)
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("mau-threshold", "README.md", 6, Map.of("count", 700_000_000))
                .clause("mau-threshold", "README.md", 7, Map.of("count", 700_000_000L));

        assertThat(world.assess(MODEL).clauses())
                .filteredOn(clause -> clause.id().equals("mau-threshold"))
                .hasSize(1);
    }

    @Test
    void ownClausesComeFirstThenThoseOfTheBaseEachInOrder() {
        world.hub("acme/child")
                .license("mit")
                .base("meta-llama/Llama-3.1-8B")
                .file("README.md", TextRole.CARD)
                .clause("research-only", "README.md", 9, Map.of())
                .clause("non-commercial", "README.md", 8, Map.of())
                .clause("acceptable-use-policy", "README.md", 7, Map.of());

        assertThat(world.assess("acme/child").clauses())
                .extracting(Clause::id)
                .filteredOn(id -> !id.equals("license-copy"))
                .containsExactly(
                        "acceptable-use-policy",
                        "non-commercial",
                        "research-only",
                        "mau-threshold",
                        "naming-requirement");
    }

    @Test
    void twoConditionalClausesStandBesideAnUnconditionalOneOfAnotherKind() {
        world.hub(MODEL)
                .license("mit")
                .file("README.md", TextRole.CARD)
                .clause("notice-file", "README.md", 6, Map.of("only_if", "the work has a NOTICE file"))
                .clause("attribution-display", "README.md", 7, Map.of());

        assertThat(world.assess(MODEL).clauses()).extracting(Clause::id).contains("notice-file", "attribution-display");
    }

    @Test
    void aSlotThatTheTextLeavesOpenIsNamedInTheDuty() {
        assertThat(Obligations.fill("Ask before {count} users of {product}.", Map.of("count", 5_000L)))
                .isEqualTo("Ask before 5,000 users of the stated product.");
        assertThat(Obligations.fill("Carry the notice \"{text}\".", Map.of()))
                .isEqualTo("Carry the notice the stated text.");
        assertThat(Obligations.fill("Carry the notice \"{text}\".", Map.of("text", "Built here")))
                .isEqualTo("Carry the notice \"Built here\".");
        assertThat(Obligations.fill("Carry the notice[: {text}].", Map.of())).isEqualTo("Carry the notice.");
        assertThat(Obligations.fill("Carry the notice[: {text}].", Map.of("text", "Built here")))
                .isEqualTo("Carry the notice: Built here.");
        assertThat(Obligations.fill("Show \"{text}\".", Map.of("text", "Built here | Made here")))
                .isEqualTo("Show \"Built here\" or \"Made here\".");
        assertThat(Obligations.fill("Name {text}.", Map.of("text", "one | two")))
                .isEqualTo("Name one or two.");
        assertThat(Obligations.fill("Open [ bracket", Map.of())).isEqualTo("Open [ bracket");
        assertThat(Obligations.fill("Open { brace", Map.of())).isEqualTo("Open { brace");
    }
}
