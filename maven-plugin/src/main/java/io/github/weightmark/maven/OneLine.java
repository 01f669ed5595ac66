package io.github.weightmark.maven;

import java.util.stream.Collectors;

/**
 * Disarms text from outside before it reaches a build log: a file name or a licence may hold line breaks that forge log
 * lines, escape sequences that repaint a terminal, or marks that turn the direction of writing.
 */
final class OneLine {

    /** Longer than any sentence of ours; what is cut off stands in the report. */
    private static final int LONGEST = 600;

    private OneLine() {}

    /** The text on one line: white space as single blanks, any other steering character as a question mark. */
    static String of(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(2L * LONGEST).forEach(c -> append(line, c));
        String plain = line.toString().strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, cut(plain)) + "...";
    }

    /** The same for a message of several lines, which stay lines. */
    static String each(String message) {
        return message.lines().map(OneLine::of).collect(Collectors.joining("\n"));
    }

    private static void append(StringBuilder line, int c) {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
            line.appendCodePoint(steers(c) ? '?' : c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static int cut(String plain) {
        return Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    private static boolean steers(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
