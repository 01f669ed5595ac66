package io.github.weightmark;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport;
import io.github.weightmark.report.ConsoleReport.Detail;
import io.github.weightmark.report.JsonReport;
import io.github.weightmark.report.NoticeReport;
import io.github.weightmark.report.bom.CycloneDxReport;
import io.github.weightmark.report.bom.CycloneDxReport.Edition;
import io.github.weightmark.report.bom.SpdxReport;
import io.github.weightmark.report.ci.CsvReport;
import io.github.weightmark.report.ci.GitLabReport;
import io.github.weightmark.report.ci.JUnitReport;
import io.github.weightmark.report.ci.MarkdownReport;
import io.github.weightmark.report.ci.SarifReport;
import io.github.weightmark.report.html.HtmlReport;
import io.github.weightmark.report.html.PdfReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last arrow of the pipeline: writes a scan down in any {@link ReportFormat}.
 *
 * @param knowledge what clauses and licences mean
 * @param detail how much the console tells
 * @param time when the reports are made; {@code null} keeps them free of the clock, so that the same scan is the same
 *     bytes
 */
public record Reports(
        Knowledge knowledge, Detail detail, @Nullable Instant time) {

    /** Writes any report as bytes, text as UTF-8 without colours; the stream stays open. */
    public void write(ReportFormat format, ScanResult result, OutputStream out) throws IOException {
        if (format == ReportFormat.PDF) {
            new PdfReport(knowledge, time).write(result, out);
            return;
        }
        StringBuilder text = new StringBuilder();
        write(format, result, false, text);
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one report of text; {@code color} is for the console alone. */
    public void write(ReportFormat format, ScanResult result, boolean color, Appendable out) throws IOException {
        switch (format) {
            case CONSOLE -> new ConsoleReport(color, detail, knowledge).write(result, out);
            case JSON -> new JsonReport().write(result, out);
            case HTML -> new HtmlReport(knowledge, time == null ? null : time.toString()).write(result, out);
            case PDF -> throw new IllegalArgumentException("PDF is not text: write it to a stream");
            case SARIF -> new SarifReport(knowledge).write(result, out);
            case CYCLONEDX -> new CycloneDxReport(Edition.V1_6, knowledge, time).write(result, out);
            case CYCLONEDX_1_7 -> new CycloneDxReport(Edition.V1_7, knowledge, time).write(result, out);
            case SPDX -> new SpdxReport(time).write(result, out);
            case JUNIT -> new JUnitReport().write(result, out);
            case MARKDOWN -> new MarkdownReport().write(result, out);
            case GITLAB -> new GitLabReport().write(result, out);
            case CSV -> new CsvReport().write(result, out);
            case NOTICE -> new NoticeReport(knowledge).write(result, out);
        }
    }
}
