package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML pages and notebooks. */
class FormatsTest {

    @Test
    void whatAReaderDoesNotSeeIsNoText() {
        String page = "<html><head><title>no</title><style>no</style></head><body><nav>no</nav>"
                + "<script>no</script><noscript>no</noscript><p>yes</p><template>no</template>"
                + "<svg><text>no</text></svg><select><option>no</option></select><button>no</button></body></html>";
        assertThat(words("x.html", page)).isEqualTo("yes");
    }

    @Test
    void blocksAreSentencesOfTheirOwn() {
        Words words = Words.of(text("x.html", "<body><h1>Zebra</h1><p>You may</p><ul><li>run</li><li>jump</li></ul>"));
        assertThat(words.sentence(0)).isLessThan(words.sentence(1));
        assertThat(words.sentence(3)).isLessThan(words.sentence(4));
    }

    @Test
    void wordsStayWholeAcrossInlineTags() {
        assertThat(words("x.html", "<body><p>You <b>may not</b> sell<br>it</p>"))
                .isEqualTo("You may not sell it");
    }

    @Test
    void entitiesAreDecoded() {
        assertThat(text("x.html", "<body><p>&quot;Zebra&quot; &amp; &lt;you&gt;</p>"))
                .contains("\"Zebra\" & <you>");
    }

    @Test
    void linesAreTheLinesOfTheFile() {
        Words words = Words.of(text("x.html", "<html>\n<body>\n<p>one</p>\n\n<p>two\nthree</p>\n</body>\n</html>"));
        assertThat(words.line(0)).isEqualTo(3);
        assertThat(words.line(1)).isEqualTo(5);
        assertThat(words.line(2)).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html>\n<p>hi</p>", "  <html><p>hi</p></html>", "<!doctype HTML><p>hi</p>"})
    void aPageIsKnownByItsFirstWordsWhateverTheName(String page) {
        assertThat(words("LICENSE", page)).isEqualTo("hi");
    }

    @Test
    void markdownWithATagIsNoPage() {
        assertThat(text("README.md", "<p align=center>\n\n# Hi")).isEqualTo("<p align=center>\n\n# Hi");
    }

    @Test
    void aPageThatNeverEndsIsRead() {
        assertThat(words("x.html", "<p>".repeat(5_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void onlyTheProseOfANotebookIsText() {
        String notebook = "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"one\"},"
                + " {\"cell_type\": \"code\", \"source\": \"two\"},"
                + " {\"cell_type\": \"markdown\", \"source\": [\"three\\n\", \"four\"]}]}";
        assertThat(words("x.ipynb", notebook)).isEqualTo("one three four");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cells\": []}",
                "{\"cells\": [3, null, [], {}]}",
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"two\"}]}"
            })
    void aNotebookWithoutProseIsEmpty(String notebook) {
        assertThat(text("x.ipynb", notebook)).isBlank();
    }

    /** The last one is of the third format of notebooks, whose cells stand in worksheets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"cells\": [",
                "no json",
                "{}",
                "[]",
                "null",
                "{\"cells\": 3}",
                "{\"cells\": {\"cell_type\": \"markdown\", \"source\": \"You may not sell it.\"}}",
                "{\"worksheets\": [{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"one\"}]}]}"
            })
    void whatIsNoNotebookIsAFindingAndNotAnEmptyText(String notebook) {
        Extracted extracted =
                TextExtractor.extract(notebook.getBytes(StandardCharsets.UTF_8), "x.ipynb", Limits.DEFAULT);
        assertThat(extracted.text()).isEmpty();
        assertThat(extracted.problems())
                .extracting(Problem::message)
                .containsExactly("x.ipynb is not a readable notebook.");
    }

    private static String words(String name, String content) {
        Words words = Words.of(text(name, content));
        return words.quote(0, words.count() - 1);
    }

    private static String text(String name, String content) {
        Extracted extracted = TextExtractor.extract(content.getBytes(StandardCharsets.UTF_8), name, Limits.DEFAULT);
        assertThat(extracted.problems()).isEmpty();
        return extracted.text();
    }
}
