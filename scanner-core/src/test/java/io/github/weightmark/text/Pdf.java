package io.github.weightmark.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes PDF files, good and bad. */
public final class Pdf {

    private Pdf() {}

    /** One page for each list of lines. */
    public static byte[] pages(List<List<String>> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                write(document, page(document), 50, lines);
            }
            return saved(document);
        }
    }

    /** One page with two columns. */
    static byte[] columns(List<String> left, List<String> right) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            write(document, page, 50, left);
            write(document, page, 330, right);
            return saved(document);
        }
    }

    static byte[] image() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 10, 10);
            }
            return saved(document);
        }
    }

    /** @param user password that opens the file; empty for one that anybody may read */
    static byte[] encrypted(String user, List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            write(document, page(document), 50, lines);
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            return saved(document);
        }
    }

    /** A page whose content unpacks to {@code megabytes} of blanks. */
    static byte[] bomb(int megabytes) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = page(document);
            COSStream stream = document.getDocument().createCOSStream();
            byte[] blanks = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < megabytes; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(new PDStream(stream));
            return saved(document);
        }
    }

    private static PDPage page(PDDocument document) {
        PDPage page = new PDPage();
        document.addPage(page);
        return page;
    }

    private static void write(PDDocument document, PDPage page, float x, List<String> lines) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
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

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
