package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.bom.CycloneDxReport;
import io.github.weightmark.report.bom.CycloneDxReport.Edition;
import io.github.weightmark.report.bom.SpdxReport;
import io.github.weightmark.report.ci.CsvReport;
import io.github.weightmark.report.ci.GitLabReport;
import io.github.weightmark.report.ci.JUnitReport;
import io.github.weightmark.report.ci.MarkdownReport;
import io.github.weightmark.report.ci.SarifReport;
import io.github.weightmark.report.html.HtmlReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same scan gives the same bytes in each format, whatever language and time the machine keeps. */
class AnywhereTest {

    private static final Instant TIME = Instant.parse("2026-11-30T23:30:00Z");

    private static final Map<String, Writer> WRITERS = new TreeMap<>(Map.ofEntries(
            Map.entry("console", new ConsoleReport(true, ConsoleReport.Detail.ALL, Sample.KNOWLEDGE)::write),
            Map.entry("csv", new CsvReport()::write),
            Map.entry("cyclonedx", new CycloneDxReport(Edition.V1_7, Sample.KNOWLEDGE, TIME)::write),
            Map.entry("gitlab", new GitLabReport()::write),
            Map.entry("html", new HtmlReport(Sample.KNOWLEDGE, "2026-11-30")::write),
            Map.entry("json", new JsonReport()::write),
            Map.entry("junit", new JUnitReport()::write),
            Map.entry("markdown", new MarkdownReport()::write),
            Map.entry("notice", new NoticeReport(Sample.KNOWLEDGE)::write),
            Map.entry("sarif", new SarifReport(Sample.KNOWLEDGE)::write),
            Map.entry("spdx", new SpdxReport(TIME)::write)));

    private static final List<ModelResult> MODELS =
            List.of(Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided(), Merge.model());

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    private interface Writer {
        void write(ScanResult result, Appendable out) throws IOException;
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Tokyo",
        "ar-EG-u-nu-arab, America/St_Johns",
        "hi-IN-u-nu-deva, UTC",
        "de-DE, Europe/Berlin",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Kiritimati"
    })
    void theMachinesLanguageAndTimeZoneDoNotShow(String language, String place) throws IOException {
        Map<String, String> expected = written(MODELS);

        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        assertThat(written(MODELS)).isEqualTo(expected).hasSize(11);
    }

    /** What people read begins with the worst, in whatever order the models were found. */
    @ParameterizedTest
    @ValueSource(strings = {"console", "html", "markdown"})
    void theOrderInWhichModelsWereFoundDoesNotShow(String format) throws IOException {
        List<ModelResult> reversed = new ArrayList<>(MODELS);
        Collections.reverse(reversed);

        assertThat(written(reversed).get(format)).isEqualTo(written(MODELS).get(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "csv", "cyclonedx", "html", "json", "junit", "markdown", "notice", "spdx"})
    void anotherModelDoesShow(String format) throws IOException {
        List<ModelResult> others = new ArrayList<>(MODELS);
        others.set(2, Sample.restricted("acme/other"));

        assertThat(written(others).get(format)).isNotEqualTo(written(MODELS).get(format));
    }

    /** Counts large enough for the sign between groups of three digits, of which languages differ. */
    private static Map<String, String> written(List<ModelResult> models) throws IOException {
        ScanResult scan = new ScanResult(
                "2026.11.1",
                Verdict.FAIL,
                models,
                List.of(Sample.problem("file.unreadable", "It cannot be read.")),
                1_234_567,
                89_012,
                3);
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, Writer> writer : WRITERS.entrySet()) {
            StringBuilder text = new StringBuilder();
            writer.getValue().write(scan, text);
            all.put(writer.getKey(), text.toString());
        }
        return all;
    }
}
