package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
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

    @Test
    void whatModelsShareIsQuotedOnceAndThenReferredToByPage() throws IOException {
        try (PDDocument pdf = pdf(Sample.scan(
                Verdict.FAIL, Sample.restricted("acme/one"), Sample.restricted("acme/two"), Sample.passing()))) {
            String text = text(pdf);
            assertThat(text.split("more than 700 million", -1)).hasSize(2);
            assertThat(text).contains("the weights may not be used freely");
            int page = pageOf(pdf, "more than 700 million");
            assertThat(text)
                    .contains("The same 2 clauses, word for word and at the same places, as quoted for acme/one (page "
                            + page + "): mau-threshold, naming-requirement.")
                    .contains("Requirement by requirement and condition by condition the same as for acme/one (page ");
        }
    }

    @Test
    void whatDiffersInOneWordIsQuoted() throws IOException {
        ModelResult one = Sample.restricted("acme/one");
        ModelResult other = Sample.restricted("acme/two", "more than 800 million");
        try (PDDocument pdf = pdf(Sample.scan(Verdict.FAIL, one, other))) {
            assertThat(text(pdf)).contains("more than 700 million").contains("more than 800 million");
            assertThat(text(pdf)).doesNotContain("word for word and at the same places");
        }
    }

    @Test
    void everyPageIsNumberedAndEveryModelIsInTheOutline() throws IOException {
        ModelResult[] models = IntStream.range(0, 40)
                .mapToObj(number -> Sample.restricted("acme/helper-" + number))
                .toArray(ModelResult[]::new);
        try (PDDocument pdf = pdf(Sample.scan(Verdict.FAIL, models))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains(page + " / " + pdf.getNumberOfPages());
            }
            List<String> titles = new ArrayList<>();
            pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(part -> part.children().forEach(model -> titles.add(model.getTitle())));
            assertThat(titles).hasSize(40).contains("acme/helper-0", "acme/helper-39");
        }
    }

    @Test
    void hostileWordsAreInkAndNothingElse() throws IOException {
        try (PDDocument pdf = pdf(Hostile.scan())) {
            assertThat(text(pdf)).contains("<script>alert(1)</script>");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            for (PDPage page : pdf.getPages()) {
                assertThat(page.getAnnotations())
                        .allSatisfy(link -> assertThat(((PDAnnotationLink) link).getAction())
                                .isInstanceOf(PDActionGoTo.class));
            }
        }
    }

    @Test
    void anEmptyScanIsAPageThatSaysSo() throws IOException {
        try (PDDocument pdf = pdf(Sample.scan(Verdict.PASS))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf))
                    .contains("Nothing stands against the models found.")
                    .contains("No model was found. 12 files read, 3 left out by kind, size or ignore rules.");
        }
    }

    @Test
    void whatCouldNotBeDecidedIsNoPass() throws IOException {
        try (PDDocument pdf = pdf(Sample.scan(Verdict.INCOMPLETE, Sample.undecided()))) {
            assertThat(text(pdf))
                    .contains("Not decided: some evidence could not be read. Nothing that was read is forbidden.")
                    .contains("models/x.gguf ends in the middle of its header. Fetch it again.")
                    .doesNotContain("Nothing stands against");
        }
    }

    @Test
    void theSameScanIsTheSameBytes() throws IOException {
        assertThat(bytes(ALL_KINDS)).isEqualTo(bytes(ALL_KINDS));
    }

    private static int pageOf(PDDocument pdf, String words) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(pdf).contains(words)) {
                return page;
            }
        }
        throw new AssertionError(words);
    }

    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).replaceAll("\\s+", " ");
    }

    private static PDDocument pdf() throws IOException {
        return pdf(ALL_KINDS);
    }

    private static PDDocument pdf(ScanResult result) throws IOException {
        return Loader.loadPDF(bytes(result));
    }

    private static byte[] bytes(ScanResult result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfReport(Sample.KNOWLEDGE, null).write(result, out);
        return out.toByteArray();
    }
}
