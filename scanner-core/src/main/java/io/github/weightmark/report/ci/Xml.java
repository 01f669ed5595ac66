package io.github.weightmark.report.ci;

/** XML 1.0 has no place for most control characters, not even escaped. */
final class Xml {

    private Xml() {}

    /** The same text with a question mark for each character that XML 1.0 forbids (production 2, Char). */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> allowed(c) ? c : '?').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
