package io.github.weightmark.discover;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text. */
final class FileText {

    /** As git decides it: a NUL among the first bytes. */
    private static final int LOOKED_AT = 8000;

    private static final char REPLACED = '\uFFFD';

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST = ONES << 7;

    private FileText() {}

    /** UTF-8, what is not valid in it replaced; UTF-16 when a byte order mark says so; nothing for binary files. */
    static @Nullable String of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** The same of the first {@code length} bytes. */
    static @Nullable String of(byte[] bytes, int length) {
        if (starts(bytes, length, 0xFE, 0xFF)) {
            return decode(bytes, 2, length, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, length, 0xFF, 0xFE)) {
            return decode(bytes, 2, length, StandardCharsets.UTF_16LE);
        }
        if (isBinary(bytes, length)) {
            return null;
        }
        return decode(bytes, starts(bytes, length, 0xEF, 0xBB, 0xBF) ? 3 : 0, length, StandardCharsets.UTF_8);
    }

    /**
     * The place of the first character that {@code text} has instead of bytes that are not valid UTF-8; -1 when all are.
     *
     * @param text of those bytes
     */
    static int garbled(String text, byte[] bytes, int length) {
        int at = isWide(bytes, length) ? -1 : text.indexOf(REPLACED);
        return at < 0 || isValid(bytes, length) ? -1 : at;
    }

    /** A file may hold the replacement character itself. */
    private static boolean isValid(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether every character is more than one byte, so that nothing can be said before it is decoded. */
    static boolean isWide(byte[] bytes, int length) {
        return starts(bytes, length, 0xFE, 0xFF) || starts(bytes, length, 0xFF, 0xFE);
    }

    static boolean isBinary(byte[] bytes, int length) {
        return hasZero(bytes, Math.min(length, LOOKED_AT)) && !isWide(bytes, length);
    }

    /** Eight bytes at a time: every file pays for this. */
    private static boolean hasZero(byte[] bytes, int length) {
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, at);
            if ((eight - ONES & ~eight & HIGHEST) != 0) {
                return true;
            }
        }
        while (at < length && bytes[at] != 0) {
            at++;
        }
        return at < length;
    }

    private static String decode(byte[] bytes, int from, int length, Charset charset) {
        return new String(bytes, from, length - from, charset);
    }

    private static boolean starts(byte[] bytes, int length, int... mark) {
        if (length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
