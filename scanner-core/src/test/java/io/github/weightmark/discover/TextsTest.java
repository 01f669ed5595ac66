package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that become texts: what is binary, what is wide, and where they are not UTF-8. */
class TextsTest {

    private static final String CODE = "ChatOllama(model='phi4')";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "61, a",
        "EFBBBF61, a",
        "FEFF0061, a",
        "FFFE6100, a",
        "FEFFD83DDE00, 😀",
        "FFFE3DD800DE, 😀",
        "C3A4, ä",
        "F09F9880, 😀",
        "61FF62, a\uFFFDb",
        "61C3, a\uFFFD",
        "EFBB, \uFFFD",
        "EFBFBD, \uFFFD"
    })
    void bytesAreUtf8UnlessAMarkSaysOtherwise(String hex, String text) {
        assertThat(FileText.of(bytes(hex))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "6100", "6162636465666768006A", "EFBBBF00"})
    void aZeroMakesThemBinary(String hex) {
        assertThat(FileText.of(bytes(hex))).isNull();
        assertThat(FileText.isBinary(Bytes.of(bytes(hex)))).isTrue();
    }

    /** The place of the first character that is not UTF-8; -1 when all are. */
    @ParameterizedTest
    @CsvSource({
        "6162, -1",
        "61FF, 1",
        "FF61, 0",
        "61C3A4FF, 2",
        "61C3, 1",
        "61F09F98, 1",
        "EFBFBD, -1",
        "EFBFBDFF, 0",
        "EFBBBF61FF, 1",
        "FEFFD800, -1",
        "C080, 0",
        "EDA080, 0"
    })
    void whatIsNotUtf8IsToldWithItsPlace(String hex, int at) {
        Bytes bytes = Bytes.of(bytes(hex));
        String text = java.util.Objects.requireNonNull(FileText.of(bytes));

        assertThat(FileText.garbled(text, bytes)).isEqualTo(at);
    }

    /** A letter of several bytes may lie across any border at which bytes are read in pieces. */
    @ParameterizedTest
    @ValueSource(ints = {8_000, 1 << 16, 1 << 17, 1 << 19})
    void aLetterAcrossABorderIsOneLetter(int border) {
        Project project = new Project(folder);
        for (int before = 1; before < 4; before++) {
            String text = CODE + "#" + "x".repeat(border - before - CODE.length() - 1) + "😀\n" + CODE;
            project.bytes(before + ".py", text.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(project.discovery().problems()).isEmpty();
        assertThat(project.sightings())
                .extracting(found -> found.file() + " " + found.line() + ":" + found.column())
                .containsExactly("1.py 1:19", "1.py 2:19", "2.py 1:19", "2.py 2:19", "3.py 1:19", "3.py 2:19");
    }

    @Test
    void aFileThatIsNotUtf8IsToldAndWhatItNamesCounts() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("# one\n# caf").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes(("\n" + CODE).getBytes(StandardCharsets.UTF_8));
        Project project = new Project(folder).bytes("a.py", bytes.toByteArray());

        assertThat(project.finds()).containsExactly("ollama:phi4 used");
        assertThat(project.discovery().problems())
                .extracting(problem -> problem.message() + " " + problem.source())
                .containsExactly(
                        "The file a.py is not UTF-8 from line 2 on: a name with other letters than ASCII may be read"
                                + " wrongly. a.py:2");
    }

    /** Eight bytes at a time find the same zeros as one by one. */
    @Test
    void aZeroIsFoundWhereverItStands() {
        Random random = new Random(8);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[3 + random.nextInt(60)];
            random.nextBytes(bytes);
            bytes[0] = 'x';
            if (random.nextBoolean()) {
                for (int at = 0; at < bytes.length; at++) {
                    bytes[at] = bytes[at] == 0 ? 1 : bytes[at];
                }
            }
            boolean zero = false;
            for (byte one : bytes) {
                zero |= one == 0;
            }
            byte[] buffer = Arrays.copyOf(bytes, bytes.length + Bytes.SLACK);

            assertThat(FileText.isBinary(Bytes.of(bytes))).isEqualTo(zero);
            assertThat(FileText.isBinary(Bytes.of(buffer, bytes.length, new long[buffer.length / Long.BYTES])))
                    .isEqualTo(zero);
        }
    }

    @Test
    void linesAndColumnsAreThoseOfAnEditor() {
        ProjectFile file = ProjectFile.of("k/A.b.Txt", "a\r\nbc\n\nd");

        assertThat(file.lines()).isEqualTo(4);
        assertThat(List.of(file.lineText(0), file.lineText(1), file.lineText(2), file.lineText(3)))
                .containsExactly("a", "bc", "", "d");
        assertThat(List.of(file.line(0), file.line(2), file.line(3), file.line(6), file.line(7), file.line(8)))
                .containsExactly(1, 1, 2, 3, 4, 4);
        assertThat(List.of(file.column(0), file.column(4), file.column(7))).containsExactly(1, 2, 1);
        assertThat(List.of(file.offset(1, 1), file.offset(9, 0), file.offset(3, 99), file.offset(-1, 0)))
                .containsExactly(4, 7, 8, 0);
        assertThat(file.name()).isEqualTo("A.b.Txt");
        assertThat(file.ending()).isEqualTo("txt");
        assertThat(ProjectFile.of("a.b/c", "").ending()).isEmpty();
        assertThat(ProjectFile.of("", "").lines()).isEqualTo(1);
    }

    private static byte[] bytes(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }
}
