package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedItemsTest {

    private static final Set<Integer> NOT = Set.of(WordHash.of("not"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may not:\n- sell it\n- lend it",
                "You may not:\n\n- sell it.\n\n- lend it.\n",
                "You may not:\n* sell it\n* lend it",
                "**You may not**:\n1. sell it\n2. lend it",
                "You may not:\n(a) sell it; or\n(b) lend it",
                "You may not:\nsell it;\nlend it"
            })
    void eachItemStandsBehindTheWordsThatLeadInToIt(String text) {
        assertThat(sentences(text).get(0)).startsWith("You may not sell it");
        assertThat(sentences(text).get(1)).isEqualTo("You may not lend it");
        assertThat(sentences(text)).hasSize(2);
    }

    /** Some authors end the lead with a full stop. */
    @Test
    void aSentenceThatAnnouncesAListLeadsInToIt() {
        assertThat(sentences("You may not do the following.\n- sell it\n- lend it"))
                .containsExactly("You may not do the following sell it", "You may not do the following lend it");
    }

    /** A character is a word there, and a lead of a line has more of them than an English sentence has words. */
    @Test
    void aLongLeadInChineseIsReadAsFarAsAnEnglishOne() {
        Set<Integer> ban = Set.of(WordHash.of("禁"));
        String lead = "禁" + "模型的使用者在任何情况下都应当遵守以下各项规定".repeat(2);
        Words words = LedItems.of(Words.of(lead + "：\n- 出售\n"), ban).words();
        assertThat(words.word(0)).isEqualTo("禁");
        assertThat(words.count()).isGreaterThan(40);
    }

    @Test
    void anItemMayRunOverSeveralLines() {
        assertThat(sentences("You may not:\n- sell\n  it\n- lend it"))
                .containsExactly("You may not sell it", "You may not lend it");
    }

    @Test
    void aParagraphWithoutABulletEndsTheList() {
        assertThat(sentences("You may not:\n- sell it\n\nYou may lend it.")).containsExactly("You may not sell it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You may:\n- sell it\n- lend it",
                "You may not: sell it or lend it",
                "You may not sell it.\n- Lend it",
                "",
                "not:"
            })
    void nothingElseIsAListOfWhatIsForbidden(String text) {
        assertThat(sentences(text)).isEmpty();
    }

    @Test
    void onlyTheLastWordsOfALongSentenceLeadIn() {
        String lead = "far away ".repeat(30) + "you may not";
        assertThat(sentences(lead + ":\n- sell it").get(0).split(" ")).hasSize(24 + 1 + 2);
    }

    @Test
    void everyWordKnowsItsPlaceInTheText() {
        Words words = Words.of("You may not:\n- sell it\n- lend it");
        LedItems items = LedItems.of(words, NOT);
        assertThat(items.words().count()).isEqualTo(10);
        assertThat(List.of(items.origin(0), items.origin(3), items.origin(5), items.origin(8)))
                .containsExactly(0, 3, 0, 5);
        assertThat(List.of(items.item(0), items.item(4), items.item(5))).containsExactly(3, 3, 8);
        assertThat(items.words().line(8)).isEqualTo(3);
    }

    /** A list of many short items repeats its lead for each: at most a fixed number of words. */
    @Test
    void theItemsOfAHugeListStayBounded() {
        Words words = Words.of("You may not:\n" + "- x\n".repeat(10_000));
        assertThat(LedItems.of(words, NOT).words().count()).isEqualTo(40_000);
    }

    private static List<String> sentences(String text) {
        Words words = LedItems.of(Words.of(text), NOT).words();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            if (i == 0 || words.sentence(i) != words.sentence(i - 1)) {
                sentences.add(words.word(i));
            } else {
                int last = sentences.size() - 1;
                sentences.set(last, sentences.get(last) + " " + words.word(i));
            }
        }
        return sentences;
    }
}
