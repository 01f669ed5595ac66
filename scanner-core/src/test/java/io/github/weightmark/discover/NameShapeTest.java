package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read sign by sign, since every text of every file is asked for, is what an expression would say. */
class NameShapeTest {

    private static final String SIGNS = "aZ09_.:/@+-~\\ \n*`[{\u00e9\u212A";

    @Test
    void plainIsWhatTheExpressionSays() {
        same(NameShape::isPlain, "[A-Za-z0-9][A-Za-z0-9_.:/@+-]*");
    }

    @Test
    void localIsWhatTheExpressionSays() {
        same(NameShape::isLocal, "\\.{1,2}/.*|/.*|~/.*|[A-Za-z]:[\\\\/].*");
    }

    @Test
    void aConstantIsWhatTheExpressionSays() {
        same(NameShape::isConstant, "[A-Z][A-Z0-9_]*");
    }

    private static void same(Predicate<String> shape, String expression) {
        Pattern pattern = Pattern.compile(expression);
        Random random = new Random(23);
        int matches = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            boolean expected = pattern.matches(text.toString());
            matches += expected ? 1 : 0;
            assertThat(shape.test(text.toString())).as(text.toString()).isEqualTo(expected);
        }
        assertThat(matches).isBetween(1_000, 60_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o", "o1-mini"})
    void anIdHasSmallLettersANumberAndAHyphen(String value) {
        assertThat(NameShape.isNumberedId(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt4", "GPT-4", "gpt-four", ""})
    void aWordIsNoId(String value) {
        assertThat(NameShape.isNumberedId(value)).isFalse();
    }
}
