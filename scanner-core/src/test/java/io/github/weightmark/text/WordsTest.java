package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void caseQuotesAndDashesDoNotMatter() {
        assertSame("You may “use” the licensor’s Model — freely", "you MAY \"use\" the licensor's model - freely");
    }

    @Test
    void otherWordsDoMatter() {
        assertThat(Words.of("you may sell").hashes())
                .isNotEqualTo(Words.of("you may not sell").hashes());
    }

    @Test
    void markdownAndHtmlMarkupAreNoWords() {
        assertSame(
                "## The **Model** <br/> see [our page](https://a.example/x) &amp; more", "The Model see our page more");
    }

    @Test
    void aPlaceholderInAngleBracketsIsNoTag() {
        assertThat(written("Copyright <year> <owner>")).containsExactly("Copyright", "year", "owner");
    }

    @Test
    void sectionNumbersAndBulletsAreNoWords() {
        assertSame(
                "1. Grant.\n\n1.2 Scope: (a) use; (iv) copy\n- 2) share\n\n**3.** all",
                "Grant. Scope: use; copy share all");
    }

    @Test
    void aNumberInsideASentenceIsAWord() {
        assertThat(written("under version 2. If you have 5 users")).contains("2", "5");
    }

    @Test
    void anAbbreviationOfLettersIsNoSectionNumber() {
        assertThat(written("U.S. Government")).containsExactly("U", "S", "Government");
    }

    @Test
    void britishAndAmericanSpellingsAreOneWord() {
        assertSame("the licence authorises organisations", "the license authorises organizations");
    }

    @Test
    void nonAndSubAreJoinedToWhatFollows() {
        assertSame("non-commercial sub-license", "noncommercial sublicense");
        assertThat(Words.of("third-party").count()).isEqualTo(2);
    }

    @Test
    void everyChineseCharacterIsAWord() {
        assertThat(written("超过1亿用户")).containsExactly("超", "过", "1", "亿", "用", "户");
    }

    @Test
    void fullWidthDigitsEqualPlainOnes() {
        assertSame("１００ users", "100 users");
    }

    @Test
    void linesAreCountedFromOne() {
        Words words = Words.of("one\n\n<a\nhref=x>two</a>\nthree");
        assertThat(words.line(0)).isEqualTo(1);
        assertThat(words.line(1)).isEqualTo(4);
        assertThat(words.line(2)).isEqualTo(5);
    }

    @Test
    void sentencesEndAtFullStopsAndBlankLines() {
        assertThat(sentences("One two. Three\n\nFour")).containsExactly(0, 0, 1, 2);
        assertThat(sentences("甲。乙")).containsExactly(0, 1);
    }

    @Test
    void sentencesDoNotEndAtAbbreviationsOrAfterAColon() {
        assertThat(sentences("Acme Inc. Model e.g. this, or:\n\nthat")).containsOnly(0);
    }

    @Test
    void aQuoteIsOneLine() {
        assertThat(Words.of("You may\n  not sell.").quote(0, 3)).isEqualTo("You may not sell");
    }

    private static void assertSame(String one, String other) {
        assertThat(Words.of(one).hashes()).isEqualTo(Words.of(other).hashes());
    }

    private static List<String> written(String text) {
        Words words = Words.of(text);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            written.add(words.word(i));
        }
        return written;
    }

    private static List<Integer> sentences(String text) {
        Words words = Words.of(text);
        List<Integer> sentences = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            sentences.add(words.sentence(i));
        }
        return sentences;
    }
}
