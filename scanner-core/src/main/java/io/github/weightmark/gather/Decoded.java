package io.github.weightmark.gather;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-16 with its mark, else UTF-8; what is neither is no text. */
final class Decoded {

    private Decoded() {}

    static String text(byte[] content) {
        return new String(content, charset(content));
    }

    /** Zero bytes outside UTF-16 stand in programs, archives and PDF files, never in a text. */
    static boolean isBinary(byte[] content) {
        return startsWith(content, "%PDF")
                || startsWith(content, "PK\u0003\u0004")
                || text(content).indexOf('\0') >= 0;
    }

    private static Charset charset(byte[] content) {
        if (startsWith(content, "\u00FE\u00FF")) {
            return StandardCharsets.UTF_16;
        }
        return startsWith(content, "\u00FF\u00FE") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] content, String bytes) {
        byte[] start = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
