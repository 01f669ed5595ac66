package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "acme acme",
                "Acme-\\d+ acme-",
                "gpt-4(o|-turbo)? gpt-4o,gpt-4-turbo,gpt-4",
                "(?:acme|foo)/(.+) acme/,foo/",
                "(?P<name>acme|foo)/.* acme/,foo/",
                "acme|foo acme,foo",
                "[a-z]+-acme-[0-9]{2}-x -acme-",
                "(?:us|eu)\\.(?:acme|foo)\\..* us.acme.,us.foo.,eu.acme.,eu.foo.",
                "a*bcd bcd",
                "ab?cd abcd,acd",
                "ab{0,3}cde cde",
                "(?:abc){2,}de abc",
                "(?:abc)+ abc",
                "^acme$ acme",
                "\\bacme\\b acme",
                "acme\\.corp acme.corp",
                "[]x]acme acme",
                "[^]]acme acme",
                "[\\]]acme acme",
                "[[:alpha:]]acme acme",
                "\\p{Lu}acme acme",
                "(?i)acme acme",
                "((a|b)c|d)acme acacme,bcacme,dacme",
                "(?:[a-z]{2}|opennlp)-acme -acme"
            })
    void someOfTheseStandInEveryMatch(String expression, String literals) {
        assertThat(Literals.of(expression)).containsExactlyInAnyOrder(literals.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".*", "[a-z]+", "acme|.*", "(?:acme)?", "(acme)*", "\\d+\\w", "a?b?", "", "x{0}", "(?:acme|)"})
    void nothingIsSureWhereAnythingMayMatch(String expression) {
        assertThat(Literals.of(expression)).isEmpty();
    }

    @Test
    void tooManyAlternativesGiveWayToTheRest() {
        assertThat(Literals.of("(a|b|c|d|e|f|g|h|i)(a|b|c|d|e|f|g|h|i)acme"))
                .hasSize(9)
                .allMatch(literal -> literal.endsWith("acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "\\", "acme(", "(?", "(?P<", "a{", "x[[:", "\\p{", ")", "|", "acme)x"})
    void whatIsNoExpressionDoesNoHarm(String expression) {
        assertThat(Literals.of(expression)).isNotNull();
    }

    @Test
    void bracketsWithoutEndAreNotFollowed() {
        assertThat(Literals.of("(".repeat(100_000) + "acme" + ")".repeat(100_000)))
                .isEmpty();
    }

    /** Whatever an expression matches, one of its literals stands in it. */
    @Test
    void noMatchIsWithoutALiteral() {
        Random random = new Random(17);
        int matches = 0;
        for (int i = 0; i < 4_000; i++) {
            String expression = expression(random, 3);
            Set<String> literals = Literals.of(expression);
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            for (int j = 0; j < 40; j++) {
                String text = text(random);
                if (!literals.isEmpty() && pattern.matches(text)) {
                    matches++;
                    assertThat(literals.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains))
                            .as(expression + " matches " + text + " without any of " + literals)
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "acme acme",
                "Acme-\\d+ acme-",
                "gpt-4(o|-turbo)? gpt-4o,gpt-4-turbo,gpt-4",
                "(?:acme|foo)/(.+) acme/,foo/",
                "o[134](-mini)? o",
                "(models/)?gemma-[\\w.-]+ models/gemma-,gemma-",
                "(?:foo[12]|bar\\d)+-x foo,bar",
                "(?i)acme acme",
                "x{3,} x",
            })
    void everyMatchBeginsWithOneOfThese(String expression, String beginnings) {
        assertThat(Literals.beginnings(expression)).containsExactlyInAnyOrder(beginnings.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*acme", "[a-z]acme", "a?", "(?:acme|)x", "(?:\\d+x)?acme", "a*b", "a{0,3}b", "", "\\w"})
    void nothingIsSureWhereAnythingMayComeFirst(String expression) {
        assertThat(Literals.beginnings(expression)).isEmpty();
    }

    /** Whatever an expression matches, it begins with one of its beginnings. */
    @Test
    void noMatchBeginsOtherwise() {
        Random random = new Random(19);
        int matches = 0;
        for (int i = 0; i < 4_000; i++) {
            String expression = expression(random, 3);
            Set<String> beginnings = Literals.beginnings(expression);
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            for (int j = 0; j < 40; j++) {
                String text = text(random);
                if (!beginnings.isEmpty() && pattern.matches(text)) {
                    matches++;
                    assertThat(beginnings.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith))
                            .as(expression + " matches " + text + ", which begins with none of " + beginnings)
                            .isTrue();
                }
            }
        }
        assertThat(matches).isGreaterThan(500);
    }

    private static String expression(Random random, int depth) {
        StringBuilder expression = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            expression.append(part(random, depth));
        }
        return expression.toString();
    }

    private static String part(Random random, int depth) {
        String one = random.nextInt(3) > 0 || depth == 0
                ? List.of("a", "b", "B", "ab", "[ab]", ".", "\\w").get(random.nextInt(7))
                : "(?:" + expression(random, depth - 1) + "|" + expression(random, depth - 1) + ")";
        boolean grouped = one.length() != 2 || one.startsWith("\\");
        return one + (grouped ? List.of("", "", "", "?", "*", "+", "{2}").get(random.nextInt(7)) : "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append("abAB".charAt(random.nextInt(4)));
        }
        return text.toString();
    }
}
