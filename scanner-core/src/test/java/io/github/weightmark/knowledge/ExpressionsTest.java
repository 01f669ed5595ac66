package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that a stranger's rules may hold: none makes a scan slow. */
class ExpressionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:a{1000}){1000}",
                "((a{100}){100}){100}",
                "(?:.{0,1000}){0,1000}x",
                "(?:a{2,}){501}",
                "(?:[^a]{11}[^b]{100})",
                "a{1001}",
                "a{99999999999999999999}"
            })
    void repetitionsThatMultiplyAreRefused(String expression) {
        assertThatThrownBy(() -> Expressions.compile(expression, 0))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessage("error parsing regexp: its counted repetitions multiply to more than 1000: `" + expression
                        + "`");
    }

    @Test
    void anExpressionWithoutEndIsRefused() {
        String longest = "a".repeat(Expressions.LONGEST);

        assertThat(Expressions.compile(longest, 0).matches(longest)).isTrue();
        assertThatThrownBy(() -> Expressions.compile(longest + "a", 0))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageStartingWith("error parsing regexp: it is longer than 8192 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "(a|a)*$", "(a|aa)+$", "((((((a+)+)+)+)+)+)+$", "(.*)*(.*)*(.*)*$"})
    void whatTriesManyWaysElsewhereEndsHere(String expression) {
        assertThat(Expressions.compile(expression, 0)
                        .matcher("a".repeat(20_000) + "!")
                        .matches())
                .isEqualTo(expression.contains("."));
    }

    @Test
    void ordinaryExpressionsAndTheirFlagsAreKept() {
        assertThat(Expressions.compile("a{1000}", 0).matches("a".repeat(1000))).isTrue();
        assertThat(Expressions.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}", 0).matches("2026-11-30"))
                .isTrue();
        assertThat(Expressions.compile("gpt-\\d{1,}", Pattern.CASE_INSENSITIVE).matches("GPT-4"))
                .isTrue();
        assertThat(Expressions.compile("gpt", 0).matches("GPT")).isFalse();
    }
}
