package io.github.weightmark.report;

/**
 * Disarms text from outside: a model card may hold escape sequences that repaint a terminal, or marks that turn the
 * direction of writing so that a line reads otherwise than it is.
 */
public final class Plain {

    private Plain() {}

    /** One line: any run of white space is one blank, any other character that steers the terminal a question mark. */
    public static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = plain.length() > 0;
                continue;
            }
            if (gap) {
                plain.append(' ');
                gap = false;
            }
            plain.appendCodePoint(steers(c) ? '?' : c);
        }
        return plain.toString();
    }

    /** Any number of lines: line feeds and tabs stay, any other character that steers is a question mark. */
    public static String lines(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\n' || c == '\t' || !steers(c) ? c : c == '\r' ? ' ' : '?')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** JSON in which such characters are written as escapes: nothing is lost, nothing acts. */
    static String escapedForJson(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); ) {
            int c = json.codePointAt(at);
            at += Character.charCount(c);
            // Line feeds are our own layout; those of the data are escaped already.
            if (c != '\n' && steers(c)) {
                for (char unit : Character.toChars(c)) {
                    escaped.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        }
        return escaped.toString();
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
