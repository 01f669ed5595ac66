package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a pattern counts and where it does not, with rules of a few words. */
class ClauseFinderTest {

    private static final ClauseRule NO_SALE = rule("no-sale", List.of("(not|never) ...4 sell it"));

    @Test
    void aMatchIsToldWithItsPlaceAndWhatItsSlotsHold() {
        ClauseFinder finder = finder(rule("limit", List.of("above {count} users", "!beyond {count} users")));
        Words words = Words.of("Ask above 700 million users. Ask beyond 12 users.");
        assertThat(finder.find(words, new BitSet(), false)).hasSize(2);
        Found weak = finder.find(words, new BitSet(), false).get(0);
        assertThat(weak.id()).isEqualTo("limit");
        assertThat(weak.parameters()).isEqualTo(Map.of("count", 700_000_000L));
        assertThat(weak.from()).isEqualTo(1);
        assertThat(weak.to()).isEqualTo(5);
        assertThat(weak.strong()).isFalse();
        assertThat(weak.lead()).isNull();
        assertThat(finder.find(words, new BitSet(), true)).singleElement().satisfies(strong -> {
            assertThat(strong.parameters()).isEqualTo(Map.of("count", 12L));
            assertThat(strong.from()).isEqualTo(6);
            assertThat(strong.to()).isEqualTo(9);
            assertThat(strong.strong()).isTrue();
        });
    }

    @Test
    void everyPlaceAndEveryRuleCounts() {
        ClauseFinder finder = finder(NO_SALE, rule("sale", List.of("sell it")));
        assertThat(finder.find(Words.of("Never sell it. Do not sell it."), new BitSet(), false))
                .extracting(one -> one.id() + " " + one.from() + "-" + one.to())
                .containsExactly("no-sale 0-3", "sale 1-3", "no-sale 4-7", "sale 5-7");
    }

    @Test
    void nothingBeginsAtASettledWord() {
        Words words = Words.of("Never sell it. Never ever sell it. Never sell it.");
        assertThat(places(words, 3, 4)).containsExactly(0, 7);
        assertThat(places(words, 0, 4)).containsExactly(7);
        assertThat(places(words, 7, 10)).containsExactly(0, 3);
        assertThat(places(words, 0, 10)).isEmpty();
        assertThat(places(words, 4, 7)).containsExactly(0, 3, 7);
    }

    private static List<Integer> places(Words words, int settledFrom, int settledTo) {
        BitSet settled = new BitSet();
        settled.set(settledFrom, settledTo);
        return finder(NO_SALE).find(words, settled, false).stream()
                .map(Found::from)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Uses include but are not limited to ways to sell it.",
                "Say whether or not you sell it.",
                "Whether or not you sell it.",
                "It is not"
            })
    void aNotThatForbidsNothingBeginsNoClause(String text) {
        assertThat(ids(finder(NO_SALE), text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may not, unlimited or free, sell it.",
                "Or not sell it.",
                "Not sell it.",
                "You may or not sell it.",
                "Whether you may not sell it.",
                "Say whether he does not sell it.",
                "Never limited be who may sell it.",
                "Whether or never sell it."
            })
    void anyOtherDoes(String text) {
        assertThat(ids(finder(NO_SALE), text)).containsExactly("no-sale");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "You may not sell it unless asked., false",
        "Unless asked you may not sell it., false",
        "You may not unless asked sell it., false",
        "You may not sell it., true",
        "You may not sell it. Unless asked be quiet., true",
        "Be quiet unless asked. You may not sell it., true",
        "You may not sell it unless told., true",
    })
    void aGuardInTheSameSentenceMakesAMatchVoid(String text, boolean found) {
        assertThat(ids(guarded(), text).contains("no-sale")).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} words")
    @CsvSource({"0, false", "22, false", "23, true", "40, true"})
    void aGuardIsLookedForSoFarBefore(int between, boolean found) {
        String text = "unless asked " + "oh ".repeat(between) + "never sell it";
        assertThat(ids(guarded(), text).contains("no-sale")).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} words")
    @CsvSource({"0, false", "31, false", "32, true", "40, true"})
    void aGuardIsLookedForSoFarBehind(int between, boolean found) {
        String text = "never sell it " + "oh ".repeat(between) + "unless asked";
        assertThat(ids(guarded(), text).contains("no-sale")).isEqualTo(found);
    }

    @Test
    void aGuardIsThatOfItsRuleAlone() {
        ClauseFinder finder = finder(
                new ClauseRuleOf("no-sale", List.of("never sell it"), List.of("unless told", "unless asked")).rule(),
                rule("sale", List.of("sell it")));
        assertThat(ids(finder, "never sell it unless asked")).containsExactly("sale");
    }

    @Test
    void whatAGuardReadsIsNoParameterOfTheMatch() {
        ClauseFinder finder = finder(
                new ClauseRuleOf("limit", List.of("above {count} users"), List.of("beyond {amount} a day")).rule());
        assertThat(finder.find(Words.of("above 5 users or beyond $7 a week"), new BitSet(), false))
                .singleElement()
                .satisfies(one -> assertThat(one.parameters()).isEqualTo(Map.of("count", 5L)));
    }

    @Test
    void anItemOfAListIsReadWithWhatLeadsInToIt() {
        Words words = Words.of("Be glad. You may not:\n(a) lend or give it to others;\n(b) sell it;\n(c) lose it.\n");
        List<Found> found = finder(NO_SALE).find(words, new BitSet(), false);
        assertThat(found).hasSize(1);
        Found item = found.get(0);
        assertThat(words.quote(item.from(), item.to() - 1)).isEqualTo("sell it");
        Found.Lead lead = Objects.requireNonNull(item.lead());
        assertThat(words.quote(lead.from(), lead.to() - 1)).isEqualTo("not");
    }

    @Test
    void everyItemIsReadAndSettledOnesAreNot() {
        Words words = Words.of("You may not:\n- sell it;\n- lend it;\n- sell it.\n");
        List<Found> found = finder(NO_SALE).find(words, new BitSet(), false);
        assertThat(found).extracting(Found::from).contains(3, 7);
        BitSet settled = new BitSet();
        settled.set(7);
        assertThat(finder(NO_SALE).find(words, settled, false))
                .extracting(Found::from)
                .doesNotContain(7);
        settled.set(0, words.count());
        assertThat(finder(NO_SALE).find(words, settled, false)).isEmpty();
    }

    @Test
    void whatStandsInAnItemOrInItsLeadAloneIsFoundOnce() {
        ClauseFinder finder = finder(rule("sale", List.of("sell it")), rule("ban", List.of("may not")));
        assertThat(finder.find(Words.of("You may not:\n- sell it;\n- lend it.\n"), new BitSet(), false))
                .extracting(one -> one.id() + " " + one.from() + " " + one.lead())
                .containsExactlyInAnyOrder("ban 1 null", "sale 3 null");
    }

    @Test
    void aMatchThatEndsWithItsLeadIsNoneOfTheItem() {
        ClauseFinder finder = finder(rule("ban", List.of("may not ...3")));
        assertThat(finder.find(Words.of("You may not:\n- sell it;\n- lend it.\n"), new BitSet(), false))
                .extracting(Found::lead)
                .containsOnlyNulls();
    }

    @Test
    void inACardOnlyStrongPatternsReachIntoItems() {
        Words words = Words.of("You may not:\n(a) lend or give it to others;\n(b) sell it.\n");
        assertThat(finder(NO_SALE).find(words, new BitSet(), true)).isEmpty();
        ClauseFinder strong = finder(rule("no-sale", List.of("!not ...4 sell it")));
        assertThat(strong.find(words, new BitSet(), true))
                .singleElement()
                .satisfies(one -> assertThat(one.strong()).isTrue());
    }

    private static ClauseFinder guarded() {
        return finder(new ClauseRuleOf("no-sale", List.of("(not|never) ...4 sell it"), List.of("unless asked")).rule());
    }

    private static List<String> ids(ClauseFinder finder, String text) {
        return finder.find(Words.of(text), new BitSet(), false).stream()
                .map(Found::id)
                .toList();
    }

    private static ClauseFinder finder(ClauseRule... rules) {
        return new ClauseFinder(List.of(rules));
    }

    private static ClauseRule rule(String id, List<String> patterns) {
        return new ClauseRuleOf(id, patterns, List.of()).rule();
    }

    /** What of a rule the finder reads. */
    private record ClauseRuleOf(String id, List<String> patterns, List<String> unless) {

        ClauseRule rule() {
            return new ClauseRule(
                    id + ".yml",
                    id,
                    id,
                    id,
                    ClauseRule.Effect.RESTRICTS,
                    "Do not.",
                    patterns,
                    unless,
                    new ClauseRule.Examples(List.of(), List.of()),
                    "own wording",
                    "2026-11-22");
        }
    }
}
