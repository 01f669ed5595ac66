package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownPageTest {

    private static final String NO_WIDTH = "\u200b";

    /** Signs with a meaning in Markdown, HTML or to a code host, and what stands between them. */
    private static final List<String> SIGNS = List.of(
            "<", ">", "&", "@", ":", "//", ".", "www", "http", "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#",
            "|", "~", "!", "$", "-", "+", "=", "1", "9", "a", "B", " ", "\n", "\t", "\"", "'", "&#64;", "&lt;", "--",
            "==", "<!--", "-->", "GH-", "模", "🦙");

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "acme/helper-8b → acme/helper-8b",
                "<b>bold</b> & more → &lt;b&gt;bold&lt;/b&gt; &amp; more",
                "@everyone → @&#8203;everyone",
                "legal@example.com → legal@example.com",
                "&#64;everyone → &amp;\\#&#8203;64;everyone",
                "acme/api#12 and # → acme/api\\#&#8203;12 and \\#",
                "https://evil.example → https&#58;//evil.example",
                "ratio 3:1 → ratio 3:1",
                "WWW.evil.example → WWW&#46;evil.example",
                "[x](y) ![i](j) → \\[x\\](y) \\!\\[i\\](j)",
                "a|b `c` *d* _e_ ~f~ {g} $h$ → a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\{g\\} \\$h\\$",
                "- no item → \\- no item",
                "+ no item → \\+ no item",
                "=== → \\===",
                "--- → \\---",
                "1. no item → 1&#46; no item",
                "12) no item → 12&#41; no item",
                "v1. and (2) stay → v1. and (2) stay",
                "2026.11.1 → 2026.11.1",
                "a - b + c = d → a - b + c = d",
                "GH-7, (gh-12) → GH-&#8203;7, (gh-&#8203;12)",
                "high-7 GH-x GH - 7 → high-7 GH-x GH - 7",
            })
    void signsOfMeaningAreEscapedAndNoOthers(String words, String escaped) {
        assertThat(MarkdownPage.escaped(words)).isEqualTo(escaped);
    }

    @Test
    void linesAndMarksThatSteerAreGone() {
        assertThat(MarkdownPage.escaped("one\r\n\n- two\u202e\u001b[2J")).isEqualTo("one - two??\\[2J");
    }

    /** In a list, and in the line of a hint below it, whatever words come: one paragraph that reads as they do. */
    @Test
    void anyWordsAreOneParagraphThatReadsAsTheyDo() {
        Random random = new Random(20261201);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder words = new StringBuilder("x");
            for (int i = random.nextInt(9); i >= 0; i--) {
                words.append(SIGNS.get(random.nextInt(SIGNS.size())));
            }
            String shown = words.substring(1).replaceAll("\\s+", " ").strip();
            if (!shown.isEmpty()) {
                String page = "- first\n  " + MarkdownPage.escaped(words.substring(1)) + "\n";
                assertThat(read(page)).as(page).isEqualTo("first\n" + shown);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@everyone", "a @b", "(@b", "é-@b", "#12", "acme/api#12"})
    void noCodeHostFindsAMentionInWhatThePageReadsInTheEnd(String words) {
        String read =
                Parser.builder().build().parse(MarkdownPage.escaped(words)).getFirstChild() instanceof Paragraph it
                        ? text(it)
                        : "";
        assertThat(read).isEqualTo(words.replaceFirst("([@#])", "$1" + NO_WIDTH));
    }

    @Test
    void aListTellsHowManyOfItsEntriesDoNotFit() {
        List<String> entries = List.of("- 1", "- 2", "- 3");
        assertThat(page(entries, 100)).isEqualTo("head\n- 1\n- 2\n- 3\n");
        assertThat(page(entries, 13))
                .isEqualTo("head\n- 1\n- 2\n\n**1 more finding** not shown here; the full report has them all.\n");
        assertThat(page(entries, 0))
                .isEqualTo("head\n\n**3 more findings** not shown here; the full report has them all.\n");
        assertThat(page(List.of(), 100)).isEmpty();
    }

    private static String page(List<String> entries, int end) {
        return new MarkdownPage()
                .list("head\n", entries, end, "finding", "findings")
                .toString();
    }

    /** The words of a list with one entry of one paragraph; what else the page holds is told by its kind. */
    private static String read(String page) {
        StringBuilder other = new StringBuilder();
        Node document = Parser.builder().build().parse(page);
        document.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                    boolean plain = parent instanceof Document
                            ? node.getClass().getSimpleName().equals("BulletList") && node.getNext() == null
                            : List.of("ListItem", "Paragraph", "Text", "SoftLineBreak")
                                            .contains(node.getClass().getSimpleName())
                                    && (node.getNext() == null || parent instanceof Paragraph);
                    other.append(plain ? "" : node.getClass().getSimpleName() + " ");
                }
                super.visitChildren(parent);
            }
        });
        return other.length() > 0 ? other.toString() : text(document).replace(NO_WIDTH, "");
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(org.commonmark.node.SoftLineBreak end) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
