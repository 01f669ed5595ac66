package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void plain_text_stays_as_it_is() {
        assertThat(OneLine.of("Grüße, 世界 (§2) – 😀")).isEqualTo("Grüße, 世界 (§2) – 😀");
    }

    @Test
    void line_breaks_and_runs_of_blanks_become_one_blank() {
        assertThat(OneLine.of(" a\r\n\tb\u00a0\u2028 c ")).isEqualTo("a b c");
    }

    @Test
    void characters_that_steer_a_terminal_become_question_marks() {
        assertThat(OneLine.of("a\u001b[31mb\u0000c\u009bd")).isEqualTo("a?[31mb?c?d");
    }

    @Test
    void marks_that_turn_the_direction_of_writing_become_question_marks() {
        assertThat(OneLine.of("a\u202eb\u2066c\u200bd")).isEqualTo("a?b?c?d");
    }

    @Test
    void half_a_character_becomes_a_question_mark() {
        assertThat(OneLine.of("a\ud83db")).isEqualTo("a?b");
    }

    @Test
    void a_text_too_long_for_a_log_is_cut_with_dots() {
        assertThat(OneLine.of("x".repeat(600))).hasSize(600).doesNotEndWith(".");
        assertThat(OneLine.of("x".repeat(5_000_000))).hasSize(603).endsWith("x...");
    }

    @Test
    void the_cut_never_halves_a_character() {
        assertThat(OneLine.of("x".repeat(599) + "😀".repeat(5))).isEqualTo("x".repeat(599) + "...");
    }

    @Test
    void a_message_of_several_lines_keeps_them() {
        assertThat(OneLine.each("one\u001b[0m\r\n  two\nthree")).isEqualTo("one?[0m\ntwo\nthree");
    }
}
