package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Test
    void commandsEndAtSignsAndLines() {
        assertThat(words("a b; c && d | e\nf")).containsExactly("a b", "c", "d", "e", "f");
    }

    @Test
    void aContinuedLineIsOneCommand() {
        assertThat(words("vllm serve \\\n  x/y \\\r\n  --port 1")).containsExactly("vllm serve x/y --port 1");
    }

    @Test
    void quotesHoldWordsTogether() {
        assertThat(ShellWords.split("echo \"a b; c\" 'd'e", 0, false).get(0).words())
                .extracting(ShellWords.Word::text)
                .containsExactly("echo", "a b; c", "de");
    }

    @Test
    void aQuoteThatIsNeverClosedSwallowsNothing() {
        assertThat(words("echo it's\nollama pull x")).containsExactly("echo it's", "ollama pull x");
    }

    @Test
    void aCommentIsACommentUntilItsLineEnds() {
        List<ShellWords.Command> commands = ShellWords.split("# a b\nc # d", 0, false);

        assertThat(commands).extracting(ShellWords.Command::comment).containsExactly(true, false, true);
    }

    @Test
    void listsOfWordsAreRead() {
        assertThat(ShellWords.split("CMD [\"a\", \"--model\", \"x\"]", 0, true)
                        .get(0)
                        .words())
                .extracting(ShellWords.Word::text)
                .containsExactly("CMD", "a", "--model", "x");
    }

    @Test
    void placesAreThoseOfTheText() {
        ShellWords.Word word =
                ShellWords.split("a \"bc\"", 10, false).get(0).words().get(1);

        assertThat(word).isEqualTo(new ShellWords.Word("bc", 13, true));
    }

    private static List<String> words(String text) {
        return ShellWords.split(text, 0, false).stream()
                .map(command -> String.join(
                        " ", command.words().stream().map(ShellWords.Word::text).toList()))
                .toList();
    }
}
