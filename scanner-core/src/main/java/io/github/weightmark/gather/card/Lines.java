package io.github.weightmark.gather.card;

import java.util.List;

/** Lines as editors count them: ended by LF, CR LF or CR. */
final class Lines {

    private Lines() {}

    static int breaks(String text) {
        int breaks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !half) {
                breaks++;
            }
        }
        return breaks;
    }

    /** Where the line that begins at {@code start} ends, its break left out. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** Where the line after the break at {@code end} begins; beyond the text when there is none. */
    static int next(String text, int end) {
        boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (two ? 2 : 1);
    }

    /** The same lines, parted by LF; the last one's end is left out. */
    static String plain(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        return plain.endsWith("\n") ? plain.substring(0, plain.length() - 1) : plain;
    }

    static List<String> of(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }
}
