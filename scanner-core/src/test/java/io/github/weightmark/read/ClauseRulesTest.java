package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every clause rule finds its own examples, and only those. */
class ClauseRulesTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final ClauseFinder FINDER = new ClauseFinder(KNOWLEDGE.clauses());

    @TestFactory
    Stream<DynamicTest> findsWhatTheRuleSaysItFinds() {
        return KNOWLEDGE.clauses().stream()
                .flatMap(rule -> rule.examples().match().stream()
                        .map(example -> DynamicTest.dynamicTest(rule.id() + ": " + example.text(), () -> {
                            List<Found> found = find(rule, example.text());
                            assertThat(found).isNotEmpty();
                            assertThat(found)
                                    .anySatisfy(one ->
                                            assertThat(one.parameters()).containsAllEntriesOf(expected(example)));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> findsNothingWhereTheRuleSaysThereIsNothing() {
        return KNOWLEDGE.clauses().stream()
                .flatMap(rule -> rule.examples().noMatch().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                rule.id() + ": " + text,
                                () -> assertThat(find(rule, text)).isEmpty())));
    }

    @Test
    void everyClauseOfTheVocabularyHasARule() {
        assertThat(KNOWLEDGE.clauses())
                .extracting(ClauseRule::id)
                .hasSizeGreaterThanOrEqualTo(77)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRestrictingClauseSaysWhatToDo() {
        assertThat(KNOWLEDGE.clauses())
                .filteredOn(rule -> rule.effect() == ClauseRule.Effect.RESTRICTS)
                .allSatisfy(rule -> assertThat(rule.obligation()).isNotBlank());
    }

    private static List<Found> find(ClauseRule rule, String text) {
        return FINDER.find(Words.of(text), new BitSet(), false).stream()
                .filter(found -> found.id().equals(rule.id()))
                .toList();
    }

    private static Map<String, Object> expected(ClauseRule.Examples.Match example) {
        Map<String, Object> listed = example.parameters() == null ? Map.of() : example.parameters();
        Map<String, Object> expected = new HashMap<>();
        listed.forEach((name, value) -> expected.put(name, value instanceof Number n ? (Object) n.longValue() : value));
        return expected;
    }
}
