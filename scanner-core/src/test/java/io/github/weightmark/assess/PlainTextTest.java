package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "'**Built with Lion**.', built with lion",
        "'  a --  b  ', a b",
        "'', ''",
        "'---', ''",
        "'© 2024 Zoo®', 2024 zoo",
        "'ÄPFEL & Über²', äpfel über²",
        "'模型 许可', 模型 许可",
        "'x\uD835\uDD38y', x\uD835\uDD38y",
        "'a\uD83D\uDE00b', a b"
    })
    void lettersAndDigitsAreKept(String text, String words) {
        assertThat(PlainText.of(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two|one two|0",
                "x#one two|one two|1",
                "###one#two|one two|3",
                "x# #-#one two|one two|3",
                "one#two#three#four|one two three four|0",
                // Over five lines it is something else.
                "one#two#three#four#five|one two three four five|-1",
                "one#####two|one two|-1",
                "one#####two#one two|one two|6",
                "one tw|one two|-1",
                "|one two|-1"
            })
    void theLineIsThatOfTheFirstWord(String text, String wording, int line) {
        String lines = text == null ? "" : text.replace('#', '\n');

        assertThat(PlainText.of(lines).firstLine(List.of(wording))).isEqualTo(line);
    }

    @Test
    void ofSeveralWordingsTheFirstInTheTextCounts() {
        PlainText text = PlainText.of("a\nimproved using lion\nbuilt with lion");

        assertThat(text.firstLine(List.of("built with lion", "improved using lion")))
                .isEqualTo(1);
        assertThat(text.firstLine(List.of("built with tiger", "built with lion")))
                .isEqualTo(2);
        assertThat(text.firstLine(List.of())).isEqualTo(-1);
    }

    @Test
    void manyLinesKeepTheirNumbers() {
        String text = "x\n".repeat(5_000) + "built with lion";

        assertThat(PlainText.of(text).firstLine(List.of("built with lion"))).isEqualTo(5_000);
    }
}
