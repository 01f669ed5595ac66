package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final String CHINESE = "本模型仅供学术研究使用，不得用于商业目的。如需商用，请联系我们获得书面许可。";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void unicodeIsReadWithAMark(String charset) {
        assertThat(text(("\uFEFF" + CHINESE).getBytes(Charset.forName(charset))))
                .isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16OfEnglishIsReadWithoutAMark(String charset) {
        assertThat(text("You may use it, but not sell it.".getBytes(Charset.forName(charset))))
                .isEqualTo("You may use it, but not sell it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB2312", "GB18030"})
    void theChineseEncodingsAreRead(String charset) {
        assertThat(text(CHINESE.getBytes(Charset.forName(charset)))).isEqualTo(CHINESE);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1,Größe für Käufer", "windows-1252,‘quoted’ – “words”", "ISO-8859-1,déjà vu à Besançon"})
    void westernEncodingsAreRead(String charset, String written) {
        assertThat(text(written.getBytes(Charset.forName(charset)))).isEqualTo(written);
    }

    @Test
    void oneBrokenByteDoesNotLoseTheText() {
        byte[] bytes = "You may not sell it.".getBytes(StandardCharsets.UTF_8);
        bytes[7] = (byte) 0xFF;
        assertThat(text(bytes)).startsWith("You may").endsWith("ot sell it.");
    }

    @Test
    void shortFilesAreRead() {
        assertThat(text(new byte[0])).isEmpty();
        assertThat(text(new byte[] {'a'})).isEqualTo("a");
        assertThat(text(new byte[] {'a', 'b', 'c'})).isEqualTo("abc");
    }

    @Test
    void tabsAndFormFeedsAreText() {
        assertThat(text("a\tb\fc\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\tb\fc\r\n");
    }

    @Test
    void binaryFilesAreAFinding() {
        for (int seed = 0; seed < 30; seed++) {
            byte[] bytes = new byte[4096];
            new Random(seed).nextBytes(bytes);
            assertBinary(bytes);
        }
        assertBinary(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0});
        assertBinary(new byte[] {'G', 'G', 'U', 'F', 3, 0, 0, 0});
        assertBinary(new byte[5000]);
    }

    private static void assertBinary(byte[] bytes) {
        Extracted extracted = TextExtractor.extract(bytes, "LICENSE", Limits.DEFAULT);
        assertThat(extracted.text()).isEmpty();
        assertThat(extracted.problems())
                .extracting(Problem::message)
                .containsExactly("LICENSE is a binary file, not a text.");
    }

    private static String text(byte[] bytes) {
        Extracted extracted = TextExtractor.extract(bytes, "LICENSE", Limits.DEFAULT);
        assertThat(extracted.problems()).isEmpty();
        return extracted.text();
    }
}
