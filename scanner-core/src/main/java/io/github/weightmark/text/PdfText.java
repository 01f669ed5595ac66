package io.github.weightmark.text;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF in reading order. Nothing is rendered, no script runs, memory is bounded. */
final class PdfText {

    private static final int MAX_PAGES = 500;
    private static final long MAX_MEMORY = 64L << 20;
    private static final String HELP = "Give the licence as txt, md or html, or a PDF with a text layer.";

    private PdfText() {}

    static Extracted extract(byte[] content, String fileName, Limits limits) {
        try (PDDocument document = Loader.loadPDF(
                content, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            if (PdfSize.exceeds(document, MAX_MEMORY)) {
                return failed("text.pdf-bomb", fileName, "unpacks to more than " + (MAX_MEMORY >> 20) + " MiB");
            }
            if (document.getNumberOfPages() > MAX_PAGES) {
                return failed("text.too-large", fileName, "has more than " + MAX_PAGES + " pages");
            }
            return text(pages(document, limits), fileName);
        } catch (InvalidPasswordException e) {
            return failed("text.pdf-encrypted", fileName, "is an encrypted PDF and cannot be read");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A damaged file makes PDFBox throw whatever its author did not think of; the file is not readable.
            return failed("text.pdf-broken", fileName, "is a damaged PDF and cannot be read");
        }
    }

    private static Extracted text(List<String> pages, String fileName) {
        String text = Hyphens.join(String.join("\n", RunningLines.remove(pages)));
        return text.isBlank()
                ? failed("text.pdf-no-text", fileName, "is a PDF without text, probably a scanned image")
                : Extracted.of(text);
    }

    private static List<String> pages(PDDocument document, Limits limits) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        List<String> pages = new ArrayList<>();
        long length = 0;
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
            length += pages.get(page - 1).length();
            if (length > limits.licenseBytes()) {
                throw new IOException("too much text");
            }
        }
        return pages;
    }

    private static Extracted failed(String id, String fileName, String what) {
        return Extracted.failed(TextExtractor.problem(id, fileName, what, HELP));
    }
}
