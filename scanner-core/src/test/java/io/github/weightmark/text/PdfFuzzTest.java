package io.github.weightmark.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a PDF holds, its text is read or there is a problem. */
class PdfFuzzTest {

    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void pdf(byte[] file) {
        TextExtractor.extract(file, "LICENSE.pdf", Limits.DEFAULT);
    }

    static Stream<byte[]> files() throws IOException {
        byte[] whole = Pdf.pages(List.of(List.of("You may use it.", "You may not sell it."), List.of("2")));
        return Stream.of(
                whole,
                Arrays.copyOf(whole, whole.length / 2),
                Pdf.columns(List.of("left"), List.of("right")),
                Pdf.encrypted("", List.of("open")),
                Pdf.encrypted("secret", List.of("closed")),
                Pdf.image(),
                "%PDF-1.7\n1 0 obj<</Type/Pages/Kids[1 0 R]/Count 1>>endobj trailer<</Root 1 0 R>>"
                        .getBytes(StandardCharsets.US_ASCII),
                "%PDF-".getBytes(StandardCharsets.US_ASCII));
    }
}
