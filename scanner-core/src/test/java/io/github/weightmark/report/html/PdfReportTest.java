package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void saysWhatThePageSays() throws IOException {
        try (PDDocument pdf = pdf()) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("AI models: licences and openness")
                    .contains("The policy forbids at least one model as it is used here.")
                    .contains("meta-llama/Llama-3.1-8B (restricted, LicenseRef-scancode-llama-3.1-license-2024):"
                            + " finetune acme/helper-8b.")
                    .contains("1 / " + pdf.getNumberOfPages())
                    .doesNotContain("Decision sheet")
                    .doesNotContain("approve the model");
        }
    }

    @Test
    void isTaggedAndNamed() throws IOException {
        try (PDDocument pdf = pdf()) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("AI models: licences and openness – fail");
        }
    }

    @Test
    void hasAnOutlineOfPartsAndModels() throws IOException {
        try (PDDocument pdf = pdf()) {
            StringBuilder outline = new StringBuilder();
            for (PDOutlineItem part :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                outline.append(part.getTitle()).append('\n');
                part.children()
                        .forEach(model ->
                                outline.append("  ").append(model.getTitle()).append('\n'));
            }
            assertThat(outline).hasToString("""
                    fail The policy forbids at least one model as it is used here.
                    Models
                    Models and clauses
                    Evidence, model by model
                      acme/helper-8b
                      file:models/x.gguf
                      openai:gpt-4o
                      Qwen/Qwen2.5-7B
                    """);
        }
    }

    private static PDDocument pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfReport(Sample.KNOWLEDGE, null).write(ALL_KINDS, out);
        return Loader.loadPDF(out.toByteArray());
    }
}
