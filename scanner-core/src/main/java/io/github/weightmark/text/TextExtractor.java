package io.github.weightmark.text;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Gets the text out of a file: plain text, Markdown, reStructuredText, HTML, PDF, notebooks. */
public final class TextExtractor {

    private TextExtractor() {}

    /**
     * The text in {@code content}; whatever cannot be read is a problem of level error, never an exception.
     *
     * @param content the whole file
     * @param fileName decides the format together with the first bytes, and is what problems call the file
     * @param limits {@link Limits#licenseBytes()} bounds the file and the text got out of it
     */
    public static Extracted extract(byte[] content, String fileName, Limits limits) {
        if (content.length > limits.licenseBytes()) {
            return Extracted.failed(problem(
                    "text.too-large",
                    fileName,
                    "has " + content.length + " bytes, more than the " + limits.licenseBytes()
                            + " that are read of a licence",
                    "Give the licence text alone."));
        }
        if (startsWith(content, "%PDF-")) {
            return PdfText.extract(content, fileName, limits);
        }
        Extracted decoded = Decoding.decode(content, fileName);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".ipynb")) {
            return NotebookText.extract(decoded, fileName);
        }
        if (name.matches(".*\\.x?html?") || HtmlText.looksLikeHtml(decoded.text())) {
            return new Extracted(HtmlText.extract(decoded.text()), decoded.problems());
        }
        return decoded;
    }

    static Problem problem(String id, String fileName, String what, String help) {
        return new Problem(id, Level.ERROR, fileName + " " + what + ".", help, Source.file(fileName));
    }

    private static boolean startsWith(byte[] content, String magic) {
        int window = Math.min(content.length, 1024);
        String head = new String(content, 0, window, StandardCharsets.ISO_8859_1);
        return head.contains(magic);
    }
}
