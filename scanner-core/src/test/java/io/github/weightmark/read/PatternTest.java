package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.text.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(matches("share ...2 model", "share the model. Then rest")).isTrue();
        assertThat(matches("share ...2 (the)? model", "share the. Model")).isFalse();
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
    void aMatchEndsAfterItsLastWord() {
        Words words = Words.of("you may share the model with friends");
        Matcher matcher = new Matcher(words);

        assertThat(matcher.match(PatternParser.parse("share the model"), 2)).isEqualTo(5);
        assertThat(matcher.match(PatternParser.parse("share ...1 model"), 2)).isEqualTo(5);
        assertThat(matcher.match(PatternParser.parse("with friends"), 5)).isEqualTo(7);
        assertThat(matcher.match(PatternParser.parse("share the model"), 3)).isEqualTo(-1);
    }

    @Test
    void aMatchDoesNotRunIntoTheNextSentence() {
        assertThat(matches("share model", "share model")).isTrue();
        assertThat(matches("share model", "share. Model")).isFalse();
        assertThat(matches("share (the)? model", "share the. Model")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use model",
                "use ...2 model",
                "use (of the)? model",
                "use \" model",
                "use {name:words}",
                "use {name:quoted}",
                "use {count}",
            })
    void aTextThatEndsTooEarlyIsNoMatch(String pattern) {
        assertThat(matches(pattern, "use")).isFalse();
    }

    @ParameterizedTest(name = "{0} words between")
    @CsvSource({"0, true", "61, true", "62, false", "80, false"})
    void aMatchSpansNoMoreThanItsMost(int between, boolean matches) {
        assertThat(matches("use ...90 model of", "use " + "the ".repeat(between) + "model of"))
                .isEqualTo(matches);
    }

    @Test
    void aPatternMayHaveManyParts() {
        String long20 = "a b c d e f g h i j k l m n o p q r s t";
        assertThat(matches(long20.replace(" ", " ...1 "), long20)).isTrue();
        assertThat(matches(long20.replace(" ", " ...1 "), long20.replace("t", "z")))
                .isFalse();
    }

    @Test
    void whatFailedForOnePatternOrPlaceIsNotHeldAgainstTheNext() {
        Matcher matcher = new Matcher(Words.of("use the big model use the model"));

        assertThat(matcher.match(PatternParser.parse("use the model"), 0)).isEqualTo(-1);
        assertThat(matcher.match(PatternParser.parse("use the big"), 0)).isEqualTo(3);
        assertThat(matcher.match(PatternParser.parse("use the model"), 4)).isEqualTo(7);
    }

    @Test
    void whatAnEarlierMatchHeldIsForgotten() {
        Matcher matcher = new Matcher(Words.of("laws of France and laws of Spain"));

        assertThat(matcher.match(PatternParser.parse("laws of {law:words}"), 0)).isPositive();
        assertThat(matcher.match(PatternParser.parse("laws of"), 4)).isPositive();
        assertThat(matcher.parameters()).isEmpty();
    }

    @Test
    void anAmountBringsItsCurrency() {
        assertThat(parameters("revenue above {amount} a year", "revenue above $20 million a year"))
                .isEqualTo(Map.of("amount", 20_000_000L, "currency", "USD"));
        assertThat(parameters("above {count} users", "above 700 million users"))
                .isEqualTo(Map.of("count", 700_000_000L));
        assertThat(matches("above {count} users", "above many users")).isFalse();
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
