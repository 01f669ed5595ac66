package io.github.weightmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever {@code identify} is given: an answer or a clear finding, in bounded time, with the exit code of the design. */
@Timeout(60)
class IdentifyBadInputTest {

    private static final String TERM = "You may not use the model for any commercial purpose.";
    private static final String GIVE_TEXT = "Give the licence as txt, md, html or pdf.";
    private static final String GIVE_PDF = "Give the licence as txt, md or html, or a PDF with a text layer.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF", "\n"})
    void aFileWithoutWords(String text) throws IOException {
        assertUnread(
                "LICENSE",
                text.getBytes(StandardCharsets.UTF_8),
                "text.empty",
                "LICENSE holds no words.",
                "Give a file that holds the licence text.");
    }

    @Test
    void aBinaryFile() throws IOException {
        assertUnread(
                "LICENSE",
                new byte[] {0, 1, 2, 0, 9, 0, 0, 7},
                "text.binary",
                "LICENSE is a binary file, not a text.",
                GIVE_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,''", "UTF-16BE,''", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-8,\uFEFF", "ISO-8859-1,''"})
    void aTextInAnyEncodingIsReadAsTheSameText(String charset, String mark) throws IOException {
        String text = mark + "Zürich house rules, © José.\n" + TERM + "\n";
        assertRestricted("LICENSE", text.getBytes(Charset.forName(charset)), TERM);
    }

    @Test
    void aChineseTextInGbk() throws IOException {
        JsonNode file = read("LICENSE", "您不得将本模型用于商业目的。月活跃用户超过1亿的，须另行申请。\n".getBytes(Charset.forName("GBK")), 0);
        assertThat(file.path("clauses").findValuesAsText("id")).contains("non-commercial", "mau-threshold");
        assertThat(file.path("clauses").findValuesAsText("count")).containsExactly("100000000");
        assertThat(file.path("problems")).isEmpty();
    }

    @Test
    void aFileOfAHundredMegabytesIsNotLoaded() throws IOException {
        Path file = folder.resolve("LICENSE");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100 << 20);
        }
        assertProblem(
                read(file, 3),
                "text.too-large",
                file + " has 104857600 bytes, more than the 4194304 that are read of a licence.",
                "Give the licence text alone.");
    }

    @Test
    void aLineOfTenMegabytesIsToldAndTheLongestThatIsReadEnds() throws IOException {
        Path file = Files.writeString(folder.resolve("LICENSE"), "permit me ".repeat(1 << 20));
        assertProblem(
                read(file, 3),
                "text.too-large",
                file + " has 10485760 bytes, more than the 4194304 that are read of a licence.",
                "Give the licence text alone.");
        JsonNode longest = read("LICENSE", "permit me ".repeat(419_430).getBytes(StandardCharsets.US_ASCII), 0);
        assertThat(longest.path("documents").path(0).path("match").asText()).isEqualTo("none");
    }

    @Test
    void aPdfThatUnpacksToFarMoreThanItIs() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            COSStream stream = pdf.getDocument().createCOSStream();
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 200; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(new PDStream(stream));
            assertUnread(
                    "L.pdf", saved(pdf), "text.pdf-bomb", folder + "/L.pdf unpacks to more than 64 MiB.", GIVE_PDF);
        }
    }

    @Test
    void aPdfWithAScriptIsReadAndTheScriptIsNotRun() throws IOException {
        try (PDDocument pdf = written(List.of(TERM), List.of())) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('internal use only');"));
            assertRestricted("L.pdf", saved(pdf), TERM);
        }
    }

    @Test
    void aPdfThatNeedsAPassword() throws IOException {
        try (PDDocument pdf = written(List.of(TERM), List.of())) {
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            assertUnread(
                    "L.pdf",
                    saved(pdf),
                    "text.pdf-encrypted",
                    folder + "/L.pdf is an encrypted PDF and cannot be read.",
                    GIVE_PDF);
        }
    }

    @Test
    void aPdfWithoutText() throws IOException {
        try (PDDocument pdf = written(List.of(), List.of())) {
            assertUnread(
                    "L.pdf",
                    saved(pdf),
                    "text.pdf-no-text",
                    folder + "/L.pdf is a PDF without text, probably a scanned image.",
                    GIVE_PDF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 broken", "%PDF-1.4\n%%EOF", "%PDF-"})
    void aBrokenPdf(String text) throws IOException {
        assertUnread(
                "L.pdf",
                text.getBytes(StandardCharsets.US_ASCII),
                "text.pdf-broken",
                folder + "/L.pdf is a damaged PDF and cannot be read.",
                GIVE_PDF);
    }

    @Test
    void aPdfWithTwoColumnsIsReadColumnByColumn() throws IOException {
        List<String> left = List.of("You may not use the", "model for any", "commercial purpose.");
        List<String> right = List.of("The answers of the", "okapi are yours", "to keep or to give.");
        try (PDDocument pdf = written(left, right)) {
            assertRestricted("L.pdf", saved(pdf), TERM);
        }
    }

    @Test
    void reStructuredTextANotebookHtmlAndTheGateOfACard() throws IOException {
        assertRestricted("L.rst", utf8("Terms\n=====\n\n.. note:: ours\n\n* " + TERM + "\n"), TERM);
        assertRestricted(
                "L.ipynb",
                utf8("{\"cells\":[{\"cell_type\":\"markdown\",\"metadata\":{},\"source\":[\"" + TERM
                        + "\"]}],\"metadata\":{},\"nbformat\":4,\"nbformat_minor\":5}"),
                TERM);
        assertRestricted(
                "L.html",
                utf8("<html><script>var a = 'for internal use only';</script><p>" + TERM.replace("any", "<b>any</b>")
                        + "</p></html>"),
                TERM);
        assertRestricted(
                "README.md", utf8("---\nlicense: other\nextra_gated_prompt: |\n  " + TERM + "\n---\n# Okapi\n"), TERM);
    }

    private void assertRestricted(String name, byte[] content, String quote) throws IOException {
        JsonNode file = read(name, content, 0);
        assertThat(file.path("problems")).as(name).isEmpty();
        assertThat(file.path("documents").findValuesAsText("match")).as(name).containsExactly("none");
        assertThat(file.path("clauses").findValuesAsText("id")).as(name).containsExactly("non-commercial");
        assertThat(file.path("clauses").path(0).path("quote").asText().replaceAll("\\s+", " "))
                .as(name)
                .endsWith(quote.substring(0, quote.length() - 1));
    }

    private void assertUnread(String name, byte[] content, String id, String message, String help) throws IOException {
        String full = message.startsWith(folder.toString()) ? message : folder + "/" + message;
        assertProblem(read(name, content, 3), id, full, help);
    }

    private static void assertProblem(JsonNode file, String id, String message, String help) {
        assertThat(file.path("documents")).isEmpty();
        assertThat(file.path("problems").findValuesAsText("id")).containsExactly(id);
        assertThat(file.path("problems").findValuesAsText("level")).containsExactly("error");
        assertThat(file.path("problems").findValuesAsText("message")).containsExactly(message);
        assertThat(file.path("problems").findValuesAsText("help")).containsExactly(help);
    }

    private JsonNode read(String name, byte[] content, int code) throws IOException {
        return read(Files.write(folder.resolve(name), content), code);
    }

    private static JsonNode read(Path file, int code) throws IOException {
        Run run = Run.of("identify", "--format", "json", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(code);
        return new ObjectMapper().readTree(run.out()).path("files").path(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PDDocument written(List<String> left, List<String> right) throws IOException {
        PDDocument pdf = new PDDocument();
        PDPage page = new PDPage();
        pdf.addPage(page);
        write(pdf, page, 50, left);
        write(pdf, page, 330, right);
        return pdf;
    }

    private static void write(PDDocument pdf, PDPage page, float x, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
            content.newLineAtOffset(x, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -12);
            }
            content.endText();
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }
}
