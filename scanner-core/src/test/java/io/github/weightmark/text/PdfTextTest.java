package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PdfTextTest {

    private static final String HELP = "Give the licence as txt, md or html, or a PDF with a text layer.";
    private static final List<String> LINES =
            List.of("Zebra licence", "You may use the model, but you", "may not redis-", "tribute or sell it.");

    @Test
    void wordsComeInReadingOrderWithTheirLines() throws IOException {
        Words words = words(Pdf.pages(List.of(LINES)));
        assertThat(words.quote(0, words.count() - 1).replaceAll("\\s+", " "))
                .isEqualTo("Zebra licence You may use the model, but you may not redistribute or sell it");
        assertThat(words.line(0)).isLessThan(words.line(words.count() - 1));
    }

    @Test
    void headersFootersAndPageNumbersAreNoWords() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            pages.add(List.of(
                    "Zebra GmbH, confidential", "sentence " + "abcde".charAt(page - 1) + " goes", "Page " + page));
        }
        Words words = words(Pdf.pages(pages));
        assertThat(words.quote(0, words.count() - 1))
                .doesNotContain("confidential", "Page")
                .contains("sentence a goes", "sentence e goes");
    }

    @Test
    void aFileLockedAgainstChangesOnlyIsRead() throws IOException {
        assertThat(words(Pdf.encrypted("", LINES)).count()).isPositive();
    }

    @Test
    void aFileLockedAgainstReadersIsAFinding() throws IOException {
        assertProblem(
                Pdf.encrypted("secret", LINES), "text.pdf-encrypted", "L.pdf is an encrypted PDF and cannot be read.");
    }

    @Test
    void aScanWithoutTextIsAFinding() throws IOException {
        assertProblem(Pdf.image(), "text.pdf-no-text", "L.pdf is a PDF without text, probably a scanned image.");
    }

    @Test
    void aBombIsAFindingInBoundedMemory() throws IOException {
        byte[] bomb = Pdf.bomb(80);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertProblem(bomb, "text.pdf-bomb", "L.pdf unpacks to more than 64 MiB.");
    }

    @Test
    void moreTextThanALicenceHasIsAFinding() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < 501; page++) {
            pages.add(List.of("word"));
        }
        assertProblem(Pdf.pages(pages), "text.too-large", "L.pdf has more than 500 pages.");
    }

    /** Wherever a file is cut, the answer is its text or a problem, never an exception. */
    @Test
    void aFileCutAnywhereIsReadOrAFinding() throws IOException {
        byte[] whole = Pdf.pages(List.of(LINES));
        for (int length = 5; length < whole.length; length += 97) {
            assertAnswered(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFileWithRandomBytesIsReadOrAFinding() throws IOException {
        byte[] whole = Pdf.pages(List.of(LINES));
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int i = 0; i < 20; i++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertAnswered(damaged);
        }
    }

    @Test
    void columnsDoNotLoseWords() throws IOException {
        Words words = words(Pdf.columns(List.of("left one", "left two"), List.of("right one", "right two")));
        assertThat(words.count()).isEqualTo(8);
    }

    @Test
    void theFormatIsKnownByTheFirstBytesWhateverTheName() throws IOException {
        Extracted extracted = TextExtractor.extract(Pdf.pages(List.of(LINES)), "LICENSE", Limits.DEFAULT);
        assertThat(extracted.text()).contains("Zebra licence");
    }

    @Test
    void aHeaderAloneIsABrokenFile() {
        assertProblem(
                "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                "text.pdf-broken",
                "L.pdf is a damaged PDF and cannot be read.");
    }

    private static Words words(byte[] pdf) {
        Extracted extracted = TextExtractor.extract(pdf, "L.pdf", Limits.DEFAULT);
        assertThat(extracted.problems()).isEmpty();
        return Words.of(extracted.text());
    }

    private static void assertAnswered(byte[] pdf) {
        Extracted extracted = TextExtractor.extract(pdf, "L.pdf", Limits.DEFAULT);
        assertThat(extracted.text().isEmpty()).isEqualTo(!extracted.problems().isEmpty());
    }

    private static void assertProblem(byte[] pdf, String id, String message) {
        Extracted extracted = TextExtractor.extract(pdf, "L.pdf", Limits.DEFAULT);
        assertThat(extracted.text()).isEmpty();
        assertThat(extracted.problems()).extracting(Problem::id).containsExactly(id);
        assertThat(extracted.problems()).extracting(Problem::message).containsExactly(message);
        assertThat(extracted.problems()).extracting(Problem::help).containsExactly(HELP);
    }
}
