package io.github.weightmark.discover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text. */
final class FileText {

    /** As git decides it: a NUL among the first bytes. */
    private static final int LOOKED_AT = 8000;

    private static final char REPLACED = '\uFFFD';

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = ONES << 7;

    private FileText() {}

    /** UTF-8, what is not valid in it replaced; UTF-16 when a byte order mark says so; nothing for binary files. */
    static @Nullable String of(byte[] bytes) {
        return of(Bytes.of(bytes));
    }

    /** The same. */
    static @Nullable String of(Bytes bytes) {
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (isBinary(bytes)) {
            return null;
        }
        return decode(bytes, starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    /**
     * The place of the first character that {@code text} has instead of bytes that are not valid UTF-8; -1 when all are.
     *
     * @param text of those bytes
     */
    static int garbled(String text, Bytes bytes) {
        int at = isWide(bytes) ? -1 : text.indexOf(REPLACED);
        return at < 0 || isValid(bytes) ? -1 : at;
    }

    /** A file may hold the replacement character itself. */
    private static boolean isValid(Bytes bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.text(), 0, bytes.length()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every character is more than one byte, so that nothing can be said before it is decoded. */
    static boolean isWide(Bytes bytes) {
        return starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE);
    }

    static boolean isBinary(Bytes bytes) {
        return hasZero(bytes, Math.min(bytes.length(), LOOKED_AT)) && !isWide(bytes);
    }

    /** Eight bytes at a time: every file pays for this. */
    private static boolean hasZero(Bytes bytes, int length) {
        int whole = length / Long.BYTES;
        for (int i = 0; i < whole; i++) {
            long eight = bytes.eights()[i];
            if ((eight - ONES & ~eight & HIGHEST) != 0) {
                return true;
            }
        }
        int at = whole * Long.BYTES;
        while (at < length && bytes.text()[at] != 0) {
            at++;
        }
        return at < length;
    }

    private static String decode(Bytes bytes, int from, Charset charset) {
        return new String(bytes.text(), from, bytes.length() - from, charset);
    }

    private static boolean starts(Bytes bytes, int... mark) {
        if (bytes.length() < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes.text()[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
