package io.github.weightmark.discover;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a file into text. */
final class FileText {

    /** As git decides it: a NUL among the first bytes. */
    private static final int LOOKED_AT = 8000;

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

    /** Whether every character is more than one byte, so that nothing can be said before it is decoded. */
    static boolean isWide(byte[] bytes, int length) {
        return starts(bytes, length, 0xFE, 0xFF) || starts(bytes, length, 0xFF, 0xFE);
    }

    static boolean isBinary(byte[] bytes, int length) {
        for (int i = 0; i < Math.min(length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return !isWide(bytes, length);
            }
        }
        return false;
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
