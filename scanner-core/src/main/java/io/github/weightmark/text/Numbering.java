package io.github.weightmark.text;

/** Recognises the numbers and letters that head sections and list items: they are no words of a licence. */
final class Numbering {

    private Numbering() {}

    /** The end of {@code (a)}, {@code (iv)} or {@code (12)} that opens at {@code at}, or {@code at}. */
    static int parenthesised(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= 4 && isAsciiAlnum(text.charAt(end))) {
            end++;
        }
        boolean closed = end > at + 1 && end < text.length() && text.charAt(end) == ')';
        return closed && isNumber(text, at + 1, end) ? end + 1 : at;
    }

    /** The end of {@code 1.}, {@code 1.2}, {@code a)} or {@code IV.} at the start of an item, or {@code at}. */
    static int leading(String text, int at) {
        int end = at;
        int dots = 0;
        while (end < text.length() && end - at < 10) {
            int part = end;
            while (end < text.length() && end - part < 5 && isAsciiAlnum(text.charAt(end))) {
                end++;
            }
            if (end == part || !isNumber(text, part, end)) {
                return at;
            }
            while (end < text.length() && (text.charAt(end) == '\\' || text.charAt(end) == '*')) {
                end++;
            }
            if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ')')) {
                dots++;
                end++;
            }
            if (end >= text.length() || !isAsciiAlnum(text.charAt(end))) {
                break;
            }
            if (dots == 0 || !isDigit(text.charAt(part))) {
                return at;
            }
        }
        boolean spaced = end >= text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '*';
        return dots > 0 && spaced ? end : at;
    }

    /** One letter, up to two digits, or a small Roman number. */
    private static boolean isNumber(String text, int from, int to) {
        int digits = 0;
        int roman = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            roman += "ivxIVX".indexOf(c) >= 0 ? 1 : 0;
        }
        int length = to - from;
        return length == 1 || digits == length && length <= 2 || roman == length;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiAlnum(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
