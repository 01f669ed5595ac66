package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1b, 0x7f, 0x9b, 0x200b, 0x202e, 0x2066, 0xfeff})
    void whateverSteersATerminalIsAQuestionMark(int steering) {
        assertThat(Plain.line("a" + Character.toString(steering) + "b")).isEqualTo("a?b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Llama", "Größe", "模型", "مرحبا", "🦙", "“quoted” – §2"})
    void ordinaryTextOfAnyScriptStays(String text) {
        assertThat(Plain.line(text)).isEqualTo(text);
    }

    @Test
    void whiteSpaceOfAnyKindBecomesOneBlankAndNoneAtTheEnds() {
        assertThat(Plain.line(" \t one\r\n two\u00a0\u2028three \n")).isEqualTo("one two three");
    }

    @Test
    void halfASurrogatePairIsAQuestionMark() {
        assertThat(Plain.line("a\ud83eb")).isEqualTo("a?b");
    }

    @Test
    void jsonKeepsSteeringCharactersAsEscapes() {
        assertThat(Plain.escapedForJson("{\n\"a\":\"\u202e\u009b🦙\"}")).isEqualTo("{\n\"a\":\"\\u202e\\u009b🦙\"}");
    }

    /** Tags, which no screen shows, can hold a whole sentence; half a pair would be lost in UTF-8. */
    @Test
    void jsonEscapesWhatSteersBeyondTheFirstPlaneAndHalvesOfPairs() {
        assertThat(Plain.escapedForJson("a\udb40\udc41b\ud83ec\udd99")).isEqualTo("a\\udb40\\udc41b\\ud83ec\\udd99");
    }

    @Test
    void tagsThatNoScreenShowsAreQuestionMarks() {
        assertThat(Plain.line("a\udb40\udc41b")).isEqualTo("a?b");
        assertThat(Plain.lines("a\udb40\udc41b")).isEqualTo("a?b");
    }

    @Test
    void severalLinesKeepTheirBreaksAndTabs() {
        assertThat(Plain.lines("one\r\n\ttwo\u2028three\u001b[2J\u202e")).isEqualTo("one \n\ttwo?three?[2J?");
    }
}
