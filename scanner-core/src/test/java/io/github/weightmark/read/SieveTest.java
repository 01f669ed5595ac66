package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SieveTest {

    private static final PatternIndex.CompiledRule NO_RULE =
            new PatternIndex.CompiledRule(Knowledge.bundled().clauses().get(0), List.of());

    @Test
    void aPatternIsTriedOnlyWhereItsSentenceHasAllItsWords() {
        Words words = Words.of("You may not sell it. You may not lend the model. You may not use it to sell a model.");
        assertThat(places(words, "not ... sell ... model")).containsExactly(13);
        assertThat(places(words, "not ... model")).containsExactly(7, 13);
        assertThat(places(words, "not ... rent")).isEmpty();
    }

    @Test
    void theSentenceThatEndsTheTextIsReadToItsEnd() {
        Words words = Words.of("You may not sell");
        assertThat(places(words, "not sell")).containsExactly(2);
    }

    @Test
    void whatTheTextAsAWholeLacksIsNotLookedForInItsSentences() {
        Words words = Words.of("You may not sell it.");
        PatternIndex.Entry entry = entry("not sell");
        assertThat(new Sieve(words, new BitSet()).mayBegin(entry, 2)).isFalse();
    }

    @Test
    void anEmptyTextIsNoFault() {
        assertThat(places(Words.of(""), "not sell")).isEmpty();
    }

    private static List<Integer> places(Words words, String pattern) {
        BitSet all = new BitSet();
        all.set(0);
        PatternIndex.Entry entry = entry(pattern);
        Sieve sieve = new Sieve(words, all);
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < words.count(); at++) {
            if (entry.pattern().firstWords().contains(words.hash(at)) && sieve.mayBegin(entry, at)) {
                places.add(at);
            }
        }
        return places;
    }

    private static PatternIndex.Entry entry(String pattern) {
        return new PatternIndex.Entry(NO_RULE, PatternParser.parse(pattern), 0);
    }
}
