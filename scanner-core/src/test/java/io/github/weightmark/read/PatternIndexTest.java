package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Source;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is skipped for speed would not have matched. */
class PatternIndexTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void aPatternWhoseWordsAreMissingIsRuledOut() {
        Pattern pattern = PatternParser.parse("use (the model|the weights) ...4 commercially");
        assertThat(vocabulary("use the weights commercially").mayHold(pattern)).isTrue();
        assertThat(vocabulary("commercially weights the use").mayHold(pattern)).isTrue();
        assertThat(vocabulary("use the weights").mayHold(pattern)).isFalse();
        assertThat(vocabulary("use the thing commercially").mayHold(pattern)).isFalse();
    }

    @Test
    void optionalWordsRuleNothingOut() {
        assertThat(vocabulary("use model").mayHold(PatternParser.parse("use (of the)? model only?")))
                .isTrue();
    }

    @Test
    void whateverMatchesIsPossibleAndBeginsWithAFirstWord() {
        List<Pattern> patterns = KNOWLEDGE.clauses().stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(PatternParser::parse)
                .toList();
        for (String text : texts()) {
            Words words = Words.of(text);
            Vocabulary vocabulary = Vocabulary.ofText(words);
            Matcher matcher = new Matcher(words);
            for (Pattern pattern : patterns) {
                for (int at = 0; at < words.count(); at++) {
                    if (matcher.match(pattern, at) >= 0) {
                        assertThat(vocabulary.mayHold(pattern))
                                .as(pattern.source())
                                .isTrue();
                        assertThat(Vocabulary.ofSentence(words, at).mayHold(pattern))
                                .as(pattern.source())
                                .isTrue();
                        assertThat(pattern.firstWords()).as(pattern.source()).contains(words.hash(at));
                    }
                }
            }
        }
    }

    @Test
    void matchesLieInTheTextAndAscend() {
        ClauseFinder finder = new ClauseFinder(KNOWLEDGE.clauses());
        for (String text : texts()) {
            Words words = Words.of(text);
            int last = 0;
            for (Found found : finder.find(words, new BitSet(), false)) {
                assertThat(found.from()).isGreaterThanOrEqualTo(last).isLessThan(found.to());
                assertThat(found.to()).isLessThanOrEqualTo(words.count());
                last = found.from();
            }
        }
    }

    @Test
    void strongPatternsAreSomeOfAll() {
        ClauseFinder finder = new ClauseFinder(KNOWLEDGE.clauses());
        for (String text : texts()) {
            Words words = Words.of(text);
            assertThat(finder.find(words, new BitSet(), false)).containsAll(finder.find(words, new BitSet(), true));
        }
    }

    @Test
    void aPlaceThatSaysMoreReplacesOneThatSaysLess() {
        Words words = Words.of("one two three four five six");
        Found less = new Found("x", new TreeMap<>(), 0, 2, false);
        Found more = new Found("x", new TreeMap<>(Map.of("count", 5L)), 3, 5, false);
        ClauseWriter writer = new ClauseWriter("LICENSE", words, 1);
        assertThat(writer.write(List.of(less, more))).hasSize(1).allSatisfy(clause -> {
            assertThat(clause.parameters()).containsEntry("count", 5L);
            assertThat(clause.source()).isEqualTo(Source.line("LICENSE", 1));
        });
        assertThat(writer.write(List.of(more, less))).hasSize(1);
    }

    /** Sentences of the examples of all rules, and the same words in disorder. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        KNOWLEDGE.clauses().forEach(rule -> rule.examples().match().forEach(example -> texts.add(example.text())));
        Random random = new Random(5);
        List<String> words = new ArrayList<>(List.of(String.join(" ", texts).split(" ")));
        for (int i = 0; i < 5; i++) {
            java.util.Collections.shuffle(words, random);
            texts.add(String.join(" ", words.subList(0, 150)));
        }
        return texts;
    }

    private static Vocabulary vocabulary(String text) {
        return Vocabulary.ofText(Words.of(text));
    }
}
