package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedTextsTest {

    @Test
    void aNameIsFoundAtTheBeginningOfAWord() {
        assertThat(mayStandIn(Set.of("FAST"), "public static final String FAST = X;"))
                .isTrue();
        assertThat(mayStandIn(Set.of("FAST"), "int STEADFAST = 1;")).isFalse();
    }

    @Test
    void withoutNamesNothingIsFound() {
        assertThat(mayStandIn(Set.of(), "String FAST = \"llama3\";")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID = \"a\"", "ID=\"a\"", "ID(\"a\")", "ID: 'a'", "\"ID\": 'a'", "ID\t= 'a'"})
    void aShortNameIsFoundWhereItGetsAText(String code) {
        assertThat(mayStandIn(Set.of("ID"), code)).isTrue();
    }

    @Test
    void aShortNameInAnotherWordIsNone() {
        assertThat(mayStandIn(Set.of("ID"), "VALID = 1; IDLE = 2; ID;")).isFalse();
    }

    @Test
    void aNameOfOneLetterIsFoundWhereItGetsAText() {
        assertThat(mayStandIn(Set.of("M"), "M=\"a\"")).isTrue();
        assertThat(mayStandIn(Set.of("M"), "MM = 1")).isFalse();
    }

    @Test
    void aNameOfOtherLettersThanAsciiIsNotPassedOver() {
        assertThat(mayStandIn(Set.of("MOD\u00C8LE"), "String MOD\u00C8LE = \"llama3\";"))
                .isTrue();
    }

    private static boolean mayStandIn(Set<String> names, String code) {
        return new NamedTexts(names).mayStandIn(Bytes.of(code.getBytes(StandardCharsets.UTF_8)));
    }
}
