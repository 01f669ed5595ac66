package io.github.weightmark.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes to characters: UTF-8, UTF-16 and UTF-32 by byte order mark, GB 18030 when it fits, else Windows-1252. */
final class Decoding {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Share of the non-ASCII characters that must be Chinese before we believe in GB 18030. */
    private static final double CHINESE_SHARE = 0.6;
    /** Bytes above ASCII that a Chinese character has on average, at least. */
    private static final double HIGH_BYTES = 1.6;

    private Decoding() {}

    static Extracted decode(byte[] content, String fileName) {
        String text = text(content);
        if (isBinary(text)) {
            return Extracted.failed(TextExtractor.problem(
                    "text.binary",
                    fileName,
                    "is a binary file, not a text",
                    "Give the licence as txt, md, html or pdf."));
        }
        return Extracted.of(text);
    }

    private static String text(byte[] content) {
        Charset wide = wide(content);
        if (wide != null) {
            return withoutMark(new String(content, wide));
        }
        String utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return withoutMark(utf8);
        }
        String chinese = strict(content, GB18030);
        return chinese != null && isChinese(chinese, content) ? chinese : new String(content, WINDOWS);
    }

    private static @Nullable Charset wide(byte[] content) {
        if (content.length < 4) {
            return null;
        }
        int first = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        int second = (content[2] & 0xFF) << 8 | content[3] & 0xFF;
        if (first == 0xFFFE && second == 0) {
            return UTF_32LE;
        }
        if (first == 0 && second == 0xFEFF) {
            return UTF_32BE;
        }
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        return unmarked(content);
    }

    /** UTF-16 without a mark shows as a zero in every other byte. */
    private static @Nullable Charset unmarked(byte[] content) {
        int window = Math.min(content.length, 512) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < window; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        int enough = window / 2 * 7 / 10;
        if (odd > enough && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > enough && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String strict(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Western text read as Chinese has many characters whose second byte is a plain letter; Chinese has few. */
    private static boolean isChinese(String text, byte[] content) {
        int high = 0;
        for (byte one : content) {
            high += one < 0 ? 1 : 0;
        }
        int foreign = 0;
        int chinese = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127) {
                foreign++;
                chinese +=
                        c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFF5E ? 1 : 0;
            }
        }
        return chinese >= CHINESE_SHARE * foreign && high >= HIGH_BYTES * foreign;
    }

    private static boolean isBinary(String text) {
        int window = Math.min(text.length(), 8192);
        int control = 0;
        for (int i = 0; i < window; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            control += c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return control > window / 20;
    }
}
