package io.github.weightmark.report.bom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MIT",
                "Apache-2.0 AND LicenseRef-scancode-llama-3.1-license-2024",
                "GPL-2.0-only WITH Classpath-exception-2.0",
                "(MIT OR Apache-2.0) AND CC0-1.0",
                "EPL-1.0+"
            })
    void takesWhatTheGrammarTakes(String text) {
        assertThat(Expression.parse(text)).map(Expression::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AND",
                "MIT AND",
                "AND MIT",
                "MIT Apache-2.0",
                "(MIT",
                "MIT)",
                "()",
                "MIT and Apache-2.0",
                "LicenseRef-a_b",
                "llama 3",
                "MIT WITH",
                "MIT OR OR BSD-3-Clause",
                "openrail++"
            })
    void refusesWhatIsNoExpression(String text) {
        assertThat(Expression.parse(text)).isEmpty();
    }

    @Test
    void endsOnNestingWithoutEnd() {
        assertThat(Expression.parse("(".repeat(100_000))).isEmpty();
        assertThat(Expression.parse("(".repeat(40) + "MIT" + ")".repeat(40))).isEmpty();
    }

    @Test
    void tellsItsIdsAndWhetherTheyAllApply() {
        assertThat(Expression.parse("MIT AND CC0-1.0").orElseThrow())
                .isEqualTo(new Expression("MIT AND CC0-1.0", java.util.List.of("MIT", "CC0-1.0"), true));
        assertThat(Expression.parse("MIT OR CC0-1.0").orElseThrow().conjunction())
                .isFalse();
        assertThat(Expression.parse("GPL-2.0-only WITH X-1.0").orElseThrow().ids())
                .containsExactly("GPL-2.0-only");
    }
}
