package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no word: tags, entities, link targets, section numbers, hyphens of a typesetter, running lines. */
class MarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", "</p>", "<a href=\"x\">", "<P class=x>", "<h1 id='t'>", "<td\nwidth=1>"})
    void tagsEndWhereTheyClose(String tag) {
        assertThat(Markup.tagEnd(tag + "word", 0)).isEqualTo(tag.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<year>", "<owner>", "< br>", "<", "<>", "<br", "<1>", "<copyright holders>"})
    void otherAnglesAreNoTags(String text) {
        assertThat(Markup.tagEnd(text, 0)).isZero();
    }

    @Test
    void aTagThatNeverClosesIsNone() {
        assertThat(Markup.tagEnd("<a " + "x".repeat(5000) + ">", 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"&amp;,5", "&nbsp;,6", "&#39;,5", "&#x27;,6", "& co,0", "&;,0", "&verylongname;,0", "&amp,0", "R&D;,0"})
    void entitiesEndAtTheirSemicolon(String text, int end) {
        assertThat(Markup.entityEnd(text, 0)).isEqualTo(end);
    }

    @Test
    void linkTargetsEndAtTheirParenthesis() {
        assertThat(Markup.linkEnd("(https://a.example/x) more", 0)).isEqualTo(21);
        assertThat(Markup.linkEnd("(not closed\n)", 0)).isZero();
        assertThat(Markup.linkEnd("(never", 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. ", "12. ", "1.2 ", "1.2.3. ", "a) ", "IV. ", "iv) ", "**3.** "})
    void numbersThatHeadAnItemAreNoWords(String number) {
        assertThat(written(number + "Grant")).containsExactly("Grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123. Grant", "2024 Grant", "1,000 Grant", "3D Grant", "e.g. Grant"})
    void otherNumbersAreWords(String text) {
        assertThat(written(text)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"use (a) now", "use (iv) now", "use (12) now", "use (IX) now"})
    void numbersInParenthesesAreNoWords(String text) {
        assertThat(written(text)).containsExactly("use", "now");
    }

    @ParameterizedTest
    @ValueSource(strings = {"use (all) now", "use (1000) now", "use (700,000,000) now", "use (abc) now"})
    void otherWordsInParenthesesAreWords(String text) {
        assertThat(written(text)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis-@tribute it|redistribute@ it",
                "the com-@mercial use|the commercial@ use",
                "a third party and third-@party|a third party and third-party@",
                "see page 3-@4|see page 3-@4",
                "Non-@Commercial|Non-@Commercial",
                "no hyphen@here|no hyphen@here",
            })
    void wordsBrokenByATypesetterAreJoined(String broken, String joined) {
        assertThat(Hyphens.join(broken.replace('@', '\n'))).isEqualTo(joined.replace('@', '\n'));
    }

    @Test
    void aHyphenAtTheVeryEndStays() {
        assertThat(Hyphens.join("word-\n")).isEqualTo("word-\n");
        assertThat(Hyphens.join("")).isEmpty();
    }

    @Test
    void runningLinesAreKnownAlthoughTheirNumberChanges() {
        List<String> pages =
                List.of("Acme 1\na\nb\nc\nd\n- 1 -", "Acme 2\ne\nf\ng\nh\n- 2 -", "Acme 3\ni\nj\nk\nl\n- 3 -");
        assertThat(String.join("", RunningLines.remove(pages))).isEqualTo("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n");
    }

    @Test
    void aLineInTheMiddleOfPagesStays() {
        List<String> pages = List.of("a\nb\nsame\nc\nd", "e\nf\nsame\ng\nh", "i\nj\nsame\nk\nl");
        assertThat(String.join("", RunningLines.remove(pages))).contains("same");
    }

    @Test
    void twoPagesHaveNoRunningLines() {
        List<String> pages = List.of("same\na", "same\nb");
        assertThat(RunningLines.remove(pages)).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "licence,license",
        "organisation,organization",
        "colour,colour",
        "behaviour,behavior",
        "judgement,judgment"
    })
    void spellingsOfOneWordAreEqual(String one, String other) {
        assertThat(Words.of(one).hash(0)).isEqualTo(Words.of(other).hash(0));
    }

    @ParameterizedTest
    @CsvSource({"license,licensed", "may,must", "use,used", "commercial,noncommercial", "not,note", "permit,mit"})
    void differentWordsStayDifferent(String one, String other) {
        assertThat(Words.of(one).hash(0)).isNotEqualTo(Words.of(other).hash(0));
    }

    @Test
    void noWordHasAReservedHash() {
        for (int i = 0; i < 200_000; i++) {
            assertThat(WordHash.of("w" + i) >>> 6).isNotZero();
        }
    }

    private static List<String> written(String text) {
        Words words = Words.of(text);
        return java.util.stream.IntStream.range(0, words.count())
                .mapToObj(words::word)
                .toList();
    }
}
