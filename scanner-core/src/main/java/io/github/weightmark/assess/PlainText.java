package io.github.weightmark.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The letters and digits of a text, in lower case, with one space between words: emphasis, quotes and signs of copyright
 * differ from copy to copy.
 *
 * @param words the whole text
 * @param lines where in {@code words} each line begins
 */
record PlainText(String words, int[] lines) {

    /** A notice may be broken over so many lines. */
    private static final int MOST_LINES = 4;

    static PlainText of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        int[] lines = new int[16];
        int count = 1;
        boolean apart = false;
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int c = lower.codePointAt(at);
            if (isOfWord(c)) {
                words.append(apart && words.length() > 0 ? " " : "").appendCodePoint(c);
                apart = false;
            } else {
                apart = true;
            }
            if (c == '\n') {
                lines = count == lines.length ? Arrays.copyOf(lines, 2 * count) : lines;
                lines[count++] = words.length() + (words.length() > 0 ? 1 : 0);
            }
        }
        return new PlainText(words.toString(), Arrays.copyOf(lines, count));
    }

    /** The line, counted from 0, in which the first of these wordings begins; -1 without any. */
    int firstLine(List<String> wordings) {
        return wordings.stream()
                .mapToInt(this::firstLine)
                .filter(line -> line >= 0)
                .min()
                .orElse(-1);
    }

    private int firstLine(String wording) {
        for (int at = words.indexOf(wording); at >= 0; at = words.indexOf(wording, at + 1)) {
            int line = line(at);
            if (line(at + wording.length() - 1) - line < MOST_LINES) {
                return line;
            }
        }
        return -1;
    }

    /** Of several lines that begin there, all but the last have no words. */
    private int line(int at) {
        int low = 0;
        int high = lines.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** A letter, or a number of any kind. */
    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
