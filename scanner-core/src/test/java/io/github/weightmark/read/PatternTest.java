package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.text.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternTest {

    @Test
    void wordsMatchWhateverTheirCaseAndMarkup() {
        assertThat(matches("non-commercial use", "**Non-Commercial** Use")).isTrue();
        assertThat(matches("non-commercial use", "commercial use")).isFalse();
    }

    @Test
    void alternativesMayHaveSeveralWords() {
        assertThat(matches("you (may|are free to) share", "you are free to share"))
                .isTrue();
        assertThat(matches("you (may|are free to) share", "you are to share")).isFalse();
    }

    @Test
    void notIsAlsoWrittenTogetherWithItsVerb() {
        assertThat(matches("not be sold", "cannot be sold")).isTrue();
        assertThat(matches("(not|never) sell it", "can't sell it")).isTrue();
        assertThat(matches("(may not|never) sell", "may sell")).isFalse();
        assertThat(matches("not be sold", "cannot be told")).isFalse();
    }

    @Test
    void chineseIsAlsoWrittenInTraditionalCharacters() {
        assertThat(matches("不得 ...6 商业", "不得用於商業用途")).isTrue();
        assertThat(matches("不得 ...6 商业", "不得用于工业")).isFalse();
    }

    @Test
    void optionalWordsMayBeLeftOut() {
        assertThat(matches("use (of the)? model only?", "use model")).isTrue();
        assertThat(matches("use (of the)? model", "use of model")).isFalse();
    }

    @Test
    void gapsAreBoundedAndStayInTheSentence() {
        assertThat(matches("share ...2 model", "share the big model")).isTrue();
        assertThat(matches("share ...2 model", "share the very big model")).isFalse();
        assertThat(matches("share ...2 model", "share. The model")).isFalse();
    }

    @Test
    void aQuotationMarkCanBeAskedFor() {
        assertThat(matches("say \" built with", "say “Built with”")).isTrue();
        assertThat(matches("say \" built with", "say built with")).isFalse();
    }

    @Test
    void slotsHoldWhatTheyMatched() {
        assertThat(parameters("name begins with {prefix:quoted}", "name begins with \"Zebra 3.1\" always"))
                .isEqualTo(Map.of("prefix", "Zebra 3.1"));
        assertThat(parameters("laws of {law:words}", "laws of New Zealand, and"))
                .isEqualTo(Map.of("law", "New Zealand"));
    }

    @Test
    void aMatchThatHasToTryManyWaysEnds() {
        String pattern = "a ...9 a ...9 a ...9 a ...9 a ...9 a ...9 b";
        assertThat(matches(pattern, "a ".repeat(5_000))).isFalse();
    }

    @Test
    void patternsThatCannotBeReadSayWhy() {
        assertWrong("use (a|b", "In the clause pattern \"use (a|b\": ) is missing");
        assertWrong(
                "use {x}",
                "In the clause pattern \"use {x}\": {x} is no slot; use {count}, {amount}, {x:quoted}"
                        + " or {x:words}");
        assertWrong("use (a|(b))", "In the clause pattern \"use (a|(b))\": ( inside of (");
        assertWrong("... use", "A clause pattern has to begin with a word: ... use");
    }

    private static void assertWrong(String pattern, String message) {
        assertThatThrownBy(() -> PatternParser.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static boolean matches(String pattern, String text) {
        return new Matcher(Words.of(text)).match(PatternParser.parse(pattern), 0) >= 0;
    }

    private static Map<String, Object> parameters(String pattern, String text) {
        Matcher matcher = new Matcher(Words.of(text));
        assertThat(matcher.match(PatternParser.parse(pattern), 0)).isPositive();
        return matcher.parameters();
    }
}
