package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.weightmark.discover.FileBytes.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The buffer that every file goes through, around the sizes at which it is read otherwise. */
class FileBytesTest {

    private static final int PIECE = 1 << 16;
    private static final int MOST = 1 << 20;

    @TempDir
    Path folder;

    private final FileBytes bytes = new FileBytes(MOST);

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                7,
                8,
                9,
                15,
                16,
                17,
                7_999,
                8_000,
                8_001,
                PIECE - 17,
                PIECE - 16,
                PIECE - 1,
                PIECE,
                PIECE + 1,
                2 * PIECE - 1,
                2 * PIECE,
                2 * PIECE + 1,
                5 * PIECE + 3,
                MOST - 1,
                MOST
            })
    void everyByteOfATextIsRead(int size) throws IOException {
        byte[] text = text(size);

        assertThat(bytes.read(file(text), size)).isEqualTo(Content.TEXT);
        assertRead(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "5, 0", "5, 9", "9, 5", "65536, 65537", "65537, 65536", "65535, 65536", "200000, 5", "5, 200000"
    })
    void aFileThatGrewOrShrankIsReadAsItIs(int listed, int size) throws IOException {
        byte[] text = text(size);

        assertThat(bytes.read(file(text), listed)).isEqualTo(Content.TEXT);
        assertRead(text);
    }

    @Test
    void whatWasInTheBufferBeforeIsGone() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            byte[] text = text(random.nextInt(i % 5 == 0 ? 4 * PIECE : 300));

            bytes.read(file(text), text.length);
            assertRead(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, BINARY",
        "99, 100, BINARY",
        "7999, 9000, BINARY",
        "8000, 9000, TEXT",
        "7999, 70000, BINARY",
        "8000, 70000, TEXT",
        "69999, 70000, TEXT",
        "3, 4, BINARY",
        "8, 9, BINARY"
    })
    void aZeroAmongTheFirstBytesMakesAFileBinary(int at, int size, Content content) throws IOException {
        byte[] text = text(size);
        text[at] = 0;

        assertThat(bytes.read(file(text), size)).isEqualTo(content);
    }

    @Test
    void aBinaryFileIsNotReadToItsEnd() throws IOException {
        byte[] text = text(20 * PIECE);
        text[10] = 0;

        assertThat(bytes.read(file(text), text.length)).isEqualTo(Content.BINARY);
        assertThat(bytes.length()).isLessThanOrEqualTo(PIECE);
    }

    @Test
    void moreThanIsReadIsTooLarge() throws IOException {
        assertThat(bytes.read(file(text(MOST + 1)), MOST + 1)).isEqualTo(Content.TOO_LARGE);
        assertThat(bytes.read(file(text(MOST + 1)), 5)).isEqualTo(Content.TOO_LARGE);
        assertThat(bytes.length()).isLessThanOrEqualTo(MOST + PIECE);
        assertThat(bytes.read(file(text(3)), 3)).isEqualTo(Content.TEXT);
        assertRead(text(3));
    }

    @Test
    void aBufferThatWasGivenBackIsGoodAgain() throws IOException {
        byte[] large = text(MOST);
        bytes.read(file(large), large.length);
        bytes.shrink();

        for (int size : new int[] {10, PIECE + 5, MOST, 4}) {
            byte[] text = text(size);
            bytes.read(file(text), size);
            assertRead(text);
        }
    }

    @Test
    void aFileThatVanishedIsAnError() {
        assertThatThrownBy(() -> bytes.read(folder.resolve("none"), 5)).isInstanceOf(NoSuchFileException.class);
        assertThat(bytes.length()).isZero();
        assertThat(bytes.bytes().length()).isZero();
    }

    private void assertRead(byte[] text) {
        Bytes read = bytes.bytes();
        assertThat(bytes.length()).isEqualTo(text.length);
        assertThat(read.length()).isEqualTo(text.length);
        assertThat(read.text().length).isGreaterThanOrEqualTo(text.length + Bytes.SLACK);
        assertThat(Arrays.equals(read.text(), 0, text.length, text, 0, text.length))
                .isTrue();
        ByteBuffer expected = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length / Long.BYTES; i++) {
            if (read.eights()[i] != expected.getLong(i * Long.BYTES)) {
                throw new AssertionError("eight bytes at " + i);
            }
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        for (int i = 0; i < size; i++) {
            text[i] = (byte) ('a' + i % 25);
        }
        return text;
    }
}
