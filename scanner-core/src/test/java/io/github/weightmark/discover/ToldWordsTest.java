package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shorter a word, the more must stand around it before it tells anything. */
class ToldWordsTest {

    private final ToldWords words = new ToldWords();

    @Test
    void aWordThatTellsTwoThingsStandsOnce() {
        words.place("backbone");
        words.value("Backbone");

        assertThat(words.all()).containsOnly(Map.entry(Anchor.anywhere("backbone"), Anchors.PLACE | Anchors.VALUE));
    }

    @Test
    void aShortValueCountsAtTheBeginningOfAWordOnly() {
        words.value("grok");

        assertThat(words.all()).containsOnlyKeys(Anchor.beginning("grok"));
    }

    @Test
    void twoLettersNeedSignsOnBothSides() {
        words.value("yi");

        assertThat(words.all()).containsKey(Anchor.anywhere("\"yi-")).doesNotContainKey(Anchor.anywhere("yi"));
        assertThat(words.always()).isZero();
    }

    @Test
    void anEmptyValueMayStandAnywhere() {
        words.value("");

        assertThat(words.always()).isEqualTo(Anchors.VALUE);
        assertThat(words.all()).isEmpty();
    }

    @Test
    void aKeyIsLookedForInEverySpelling() {
        new KeyWords(words).key("deployment-name", false);

        assertThat(words.all().keySet())
                .containsExactlyInAnyOrder(
                        Anchor.anywhere("deployment-name"),
                        Anchor.anywhere("deployment_name"),
                        Anchor.anywhere("deploymentname"));
    }

    @Test
    void whereAnyValueCountsAnotherPartOfTheKeyStandsForIt() {
        new KeyWords(words).key("watsonx.chat-model", true);

        assertThat(words.all())
                .containsEntry(Anchor.anywhere("model"), Anchors.PLACE)
                .containsEntry(Anchor.anywhere("watsonx"), Anchors.VALUE);
    }
}
