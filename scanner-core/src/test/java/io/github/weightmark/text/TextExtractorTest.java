package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class TextExtractorTest {

    private static final String CHINESE = "您不得将本模型用于商业目的，除非另行取得书面许可。";

    @Test
    void readsUtf8WithOrWithoutByteOrderMark() {
        assertThat(text("Größe".getBytes(StandardCharsets.UTF_8), "LICENSE")).isEqualTo("Größe");
        assertThat(text("\uFEFFGröße".getBytes(StandardCharsets.UTF_8), "LICENSE"))
                .isEqualTo("Größe");
    }

    @Test
    void readsUtf16WithOrWithoutByteOrderMark() {
        assertThat(text("\uFEFFUse it".getBytes(StandardCharsets.UTF_16LE), "a.txt"))
                .isEqualTo("Use it");
        assertThat(text("Use it freely".getBytes(StandardCharsets.UTF_16BE), "a.txt"))
                .isEqualTo("Use it freely");
    }

    @Test
    void readsGb18030WhenTheTextIsChineseAndLatinOtherwise() {
        assertThat(text(CHINESE.getBytes(Charset.forName("GB18030")), "a.txt")).isEqualTo(CHINESE);
        assertThat(text("déjà vu".getBytes(StandardCharsets.ISO_8859_1), "a.txt"))
                .isEqualTo("déjà vu");
    }

    @Test
    void saysThatABinaryFileIsNoText() {
        assertProblem(
                TextExtractor.extract(new byte[] {1, 2, 0, 4, 5, 6}, "model.bin", Limits.DEFAULT),
                "text.binary",
                "model.bin is a binary file, not a text.",
                "Give the licence as txt, md, html or pdf.");
    }

    @Test
    void saysThatAFileIsTooLarge() {
        assertProblem(
                TextExtractor.extract(new byte[5 << 20], "big.txt", Limits.DEFAULT),
                "text.too-large",
                "big.txt has 5242880 bytes, more than the 4194304 that are read of a licence.",
                "Give the licence text alone.");
    }

    @Test
    void readsHtmlWithoutScriptsAndKeepsItsLines() {
        String html =
                "<html><head><title>T</title></head>\n<body><script>var no;</script>\n<p>You may</p>\n<p>share.</p>";
        String text = text(html.getBytes(StandardCharsets.UTF_8), "x.html");
        Words words = Words.of(text);
        assertThat(words.quote(0, words.count() - 1)).isEqualTo("You may share");
        assertThat(words.line(0)).isEqualTo(3);
        assertThat(words.line(2)).isEqualTo(4);
        assertThat(words.sentence(0)).isLessThan(words.sentence(2));
    }

    @Test
    void readsTheMarkdownOfANotebook() {
        String notebook = "{\"cells\":[{\"cell_type\":\"code\",\"source\":[\"x=1\"]},"
                + "{\"cell_type\":\"markdown\",\"source\":[\"You may\\n\",\"share.\"]}]}";
        assertThat(text(notebook.getBytes(StandardCharsets.UTF_8), "x.ipynb")).isEqualTo("You may\nshare.\n\n");
    }

    @Test
    void saysThatANotebookIsBroken() {
        assertProblem(
                TextExtractor.extract("{".getBytes(StandardCharsets.UTF_8), "x.ipynb", Limits.DEFAULT),
                "text.notebook",
                "x.ipynb is not a readable notebook.",
                "Give the licence text alone.");
    }

    @Test
    void readsPdfAndJoinsHyphenatedWords() throws IOException {
        byte[] pdf = pdf("You may not redis-", "tribute the model.");
        assertThat(text(pdf, "LICENSE.pdf").replaceAll("\\s+", " ").strip())
                .isEqualTo("You may not redistribute the model.");
    }

    @Test
    void saysThatAPdfHasNoText() throws IOException {
        assertProblem(
                TextExtractor.extract(pdf(), "scan.pdf", Limits.DEFAULT),
                "text.pdf-no-text",
                "scan.pdf is a PDF without text, probably a scanned image.",
                "Give the licence as txt, md or html, or a PDF with a text layer.");
    }

    @Test
    void saysThatAPdfIsBroken() {
        assertProblem(
                TextExtractor.extract("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), "b.pdf", Limits.DEFAULT),
                "text.pdf-broken",
                "b.pdf is a damaged PDF and cannot be read.",
                "Give the licence as txt, md or html, or a PDF with a text layer.");
    }

    @Test
    void saysThatAPdfIsEncrypted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        assertProblem(
                TextExtractor.extract(out.toByteArray(), "e.pdf", Limits.DEFAULT),
                "text.pdf-encrypted",
                "e.pdf is an encrypted PDF and cannot be read.",
                "Give the licence as txt, md or html, or a PDF with a text layer.");
    }

    @Test
    void aCompoundKeepsItsHyphenAtTheEndOfALine() {
        assertThat(Hyphens.join("a third party, a third-\nparty model"))
                .isEqualTo("a third party, a third-party\n model");
    }

    @Test
    void linesThatStandOnMostPagesAreDropped() {
        List<String> pages = List.of("Acme 1\nfirst\nmore\nlast", "Acme 2\nsecond\nx\ny", "Acme 3\nthird\nu\nv");
        assertThat(String.join("", RunningLines.remove(pages)))
                .doesNotContain("Acme")
                .contains("first", "third");
    }

    private static byte[] pdf(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLineAtOffset(0, -14);
                }
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] content, String name) {
        Extracted extracted = TextExtractor.extract(content, name, Limits.DEFAULT);
        assertThat(extracted.problems()).isEmpty();
        return extracted.text();
    }

    private static void assertProblem(Extracted extracted, String id, String message, String help) {
        assertThat(extracted.text()).isEmpty();
        assertThat(extracted.problems()).hasSize(1);
        Problem problem = extracted.problems().get(0);
        assertThat(problem.id()).isEqualTo(id);
        assertThat(problem.level()).isEqualTo(Level.ERROR);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.help()).isEqualTo(help);
    }
}
