package io.github.weightmark.lock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordChangeTest {

    @Test
    void theWordsThatDifferStandBetweenAFewThatDoNot() {
        assertThat(new WordChange("a b c d e f g h i", "a b c d X f g h i"))
                .hasToString("\"… b c d e f g h …\" → \"… b c d X f g h …\"");
    }

    @Test
    void wordsAtBothEndsAreTold() {
        assertThat(new WordChange("a b", "c b d")).hasToString("\"a b\" → \"c b d\"");
    }

    @Test
    void addedAndRemovedWordsAreTold() {
        assertThat(new WordChange("a b", "a new b")).hasToString("\"a b\" → \"a new b\"");
        assertThat(new WordChange("", "a")).hasToString("\"\" → \"a\"");
    }

    @Test
    void repeatedWordsAreNotCountedTwice() {
        assertThat(new WordChange("a a", "a a a")).hasToString("\"a a\" → \"a a a\"");
    }

    @Test
    void otherLineBreaksAreNoOtherWords() {
        assertThat(new WordChange("a b\nc", "a\nb  c ").isNone()).isTrue();
        assertThat(new WordChange("a b", "a c").isNone()).isFalse();
    }

    @Test
    void aLongChangeIsCut() {
        assertThat(new WordChange("x ".repeat(1000), "y").toString()).hasSizeLessThan(100);
    }
}
