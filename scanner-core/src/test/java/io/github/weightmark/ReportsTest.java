package io.github.weightmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.ConsoleReport.Detail;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Isolated("changes the locale and the time zone of the whole process")
class ReportsTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    private final Reports reports = new Reports(Sample.KNOWLEDGE, Detail.NORMAL, null);

    @ParameterizedTest
    @EnumSource
    void theSameScanIsTheSameBytesInAnyLocaleAndTimeZone(ReportFormat format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = bytes(format, ALL_KINDS);
        try {
            for (String other : new String[] {"tr-TR", "ar-EG", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(other));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(bytes(format, ALL_KINDS)).as(other).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PDF")
    void noCharacterThatSteersGetsIntoAnyFormat(ReportFormat format) throws IOException {
        String text = text(format, Hostile.scan());
        assertThat(text.codePoints().filter(ReportsTest::steers)).isEmpty();
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    @Test
    void aColouredReportHasNoEscapeSequenceButItsOwn() throws IOException {
        StringBuilder text = new StringBuilder();
        reports.write(ReportFormat.CONSOLE, Hostile.scan(), true, text);
        assertThat(text.toString()).contains("\u001b[");
        assertThat(text.toString().replaceAll("\u001b\\[[0-9;]*m", "")).doesNotContain("\u001b");
        assertThat(text.toString()).doesNotContain("\u001b[31mred");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PDF", "JSON"})
    void aMegabyteOfWordsDoesNotBuryTheReport(ReportFormat format) throws IOException {
        assertThat(text(format, Hostile.scan()).length()).isLessThan(200_000);
    }

    @Test
    void theJsonReportLosesNothing() throws IOException {
        assertThat(text(ReportFormat.JSON, Hostile.scan()).length()).isGreaterThan(3 << 20);
    }

    @Test
    void aHostileScanStillPrints() throws IOException {
        assertThat(new String(bytes(ReportFormat.PDF, Hostile.scan()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void thePdfOfAHostileScanRunsNothingAndSaysWhatWasWritten() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(bytes(ReportFormat.PDF, Hostile.scan()))) {
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA))
                    .isFalse();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("<script>alert(1)</script>");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "CYCLONEDX", "CYCLONEDX_1_7", "SPDX"})
    void theTimeIsToldWhenItIsGiven(ReportFormat format) throws IOException {
        Reports dated = new Reports(Sample.KNOWLEDGE, Detail.NORMAL, Instant.parse("2026-11-25T08:00:00Z"));
        StringBuilder text = new StringBuilder();
        dated.write(format, ALL_KINDS, false, text);
        assertThat(text).contains("2026-11-25T08:00:00Z");
        assertThat(text(format, ALL_KINDS)).doesNotContain("2026-11-25T");
    }

    /** GitLab has no word for a finding that is accepted, so it is left out; the notice speaks of no findings. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GITLAB", "NOTICE"})
    void aWaiverIsToldWithItsOwnerAndItsEnd(ReportFormat format) throws IOException {
        assertThat(words(format, Sample.scan(Verdict.FAIL, Sample.restricted())))
                .contains("legal@example.com")
                .contains("2027-03-31");
        assertThat(words(format, Sample.scan(Verdict.PASS, Sample.passing()))).doesNotContain("legal@example.com");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyScanIsAReport(ReportFormat format) throws IOException {
        assertThat(words(format, Sample.scan(Verdict.PASS))).isNotBlank().doesNotContain("null");
    }

    /** JSON has a field for each tier; what it says of a model is held by its own test. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "JSON")
    void whatNobodyKnowsNeverReadsAsFree(ReportFormat format) throws IOException {
        ModelResult undecided = Sample.undecided();
        Finding incomplete = new Finding(
                "evidence.incomplete",
                "gguf.truncated",
                Level.WARNING,
                "models/x.gguf ends in the middle of its header.",
                "Fetch it again.",
                null);
        ScanResult result = Sample.scan(
                Verdict.INCOMPLETE,
                new ModelResult(undecided.assessment(), List.of(), List.of(incomplete), Verdict.INCOMPLETE));
        assertThat(words(format, result).toLowerCase(Locale.ROOT))
                .containsAnyOf("incomplete", "not decided", "unknown", "cannot be told", "no licence was found")
                .doesNotContainPattern("\\bpermissive\\b|\\bfully-open\\b");
    }

    /** What a person reads of it. */
    private String words(ReportFormat format, ScanResult result) throws IOException {
        byte[] report = bytes(format, result);
        String text = new String(report, StandardCharsets.UTF_8);
        return switch (format) {
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(report)) {
                    yield new PDFTextStripper().getText(pdf);
                }
            }
            case HTML -> Jsoup.parse(text).select("main").text();
            case MARKDOWN -> Parser.unescapeEntities(text, false);
            default -> text;
        };
    }

    @Test
    void pdfIsNoText() {
        assertThatThrownBy(() -> reports.write(ReportFormat.PDF, ALL_KINDS, false, new StringBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PDF is not text: write it to a stream");
    }

    @Test
    void aFormatIsFoundByItsWordInAnyCase() {
        assertThat(ReportFormat.named("CycloneDX-1.7")).contains(ReportFormat.CYCLONEDX_1_7);
        assertThat(ReportFormat.named("cyclonedx_1_7")).isEmpty();
        assertThat(ReportFormat.values()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
    }

    private String text(ReportFormat format, ScanResult result) throws IOException {
        return new String(bytes(format, result), StandardCharsets.UTF_8);
    }

    private byte[] bytes(ReportFormat format, ScanResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(format, result, out);
        return out.toByteArray();
    }
}
