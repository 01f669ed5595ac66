package io.github.weightmark.report.html;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.output.StringOutput;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Plain;
import io.github.weightmark.report.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The page of {@link HtmlReport} on paper, for the file: tagged, with an outline and page numbers.
 *
 * <p>Needs {@code openhtmltopdf-pdfbox} on the class path, which the engine itself does not ask for.
 */
public final class PdfReport {

    /** The one font that comes with PDFBox; it has Latin, Greek and Cyrillic. What it lacks is shown as this. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String LACKING = "□";

    private final Pages pages;
    private final @Nullable Instant time;

    /**
     * @param knowledge what clauses and licences mean
     * @param time of the document; {@code null} writes 1970, so that the same scan is the same bytes
     */
    public PdfReport(Knowledge knowledge, @Nullable Instant time) {
        this.pages = new Pages(knowledge);
        this.time = time;
    }

    /** Writes the document; the stream stays open. */
    public void write(ScanResult result, OutputStream out) throws IOException {
        try (PDDocument pdf = new PDDocument();
                TrueTypeFont font = font();
                PdfBoxRenderer renderer = builder(document(result), pdf, font).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            sameBytes(pdf);
            pdf.save(out);
        }
    }

    private Document document(ScanResult result) {
        StringOutput html = new StringOutput();
        Page page = pages.page(result, time == null ? null : time.toString());
        HtmlReport.engine().render("report.jte", page.onPaper(Asset.of("paper.css")), html);
        org.jsoup.nodes.Document parsed = Jsoup.parse(Plain.lines(html.toString()));
        // What only a screen can use.
        parsed.select(
                        "script, nav, form, button, fieldset, svg, #sheet, .skip, .findings summary, noscript, meta[http-equiv]")
                .remove();
        parsed.select("details").tagName("div");
        parsed.select("summary").tagName("p");
        Document document = W3CDom.convert(parsed);
        outline(document, parsed);
        return document;
    }

    /** The reader's panel of chapters: every part, every model. */
    private static void outline(Document document, org.jsoup.nodes.Document parsed) {
        Element bookmarks = document.createElement("bookmarks");
        for (org.jsoup.nodes.Element part : parsed.select("main > section:has(h2)")) {
            Element chapter = bookmark(document, part.expectFirst("h2"));
            bookmarks.appendChild(chapter);
            for (org.jsoup.nodes.Element model : part.select("article h3")) {
                chapter.appendChild(bookmark(document, model));
            }
        }
        document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }

    private static Element bookmark(Document document, org.jsoup.nodes.Element heading) {
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", heading.text());
        bookmark.setAttribute("href", "#" + heading.id());
        return bookmark;
    }

    private static PdfRendererBuilder builder(Document document, PDDocument pdf, TrueTypeFont font) throws IOException {
        // The library writes to standard error otherwise; the engine neither logs nor prints.
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, null);
        builder.usePDDocument(pdf);
        builder.useFont(new PDFontSupplier(PDType0Font.load(pdf, font, true)), "Liberation Sans");
        builder.useReplacementText(LACKING);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Weightmark " + Version.current());
        // A report loads nothing, whatever a model card may have smuggled in.
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withDiagnosticConsumer(diagnostic -> {});
        return builder;
    }

    /** Without ligatures, whose search takes most of the time of a large report. */
    private static TrueTypeFont font() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IOException("PDFBox has no " + FONT);
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false);
            return font;
        }
    }

    /** Time and identity of the document are the reader's, not the clock's. */
    private void sameBytes(PDDocument pdf) {
        ZonedDateTime moment = (time == null ? Instant.EPOCH : time).atZone(ZoneOffset.UTC);
        Calendar calendar = GregorianCalendar.from(moment);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        pdf.setDocumentId(moment.toEpochSecond());
    }
}
