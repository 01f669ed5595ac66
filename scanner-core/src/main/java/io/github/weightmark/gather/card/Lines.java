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

    static List<String> of(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }
}
