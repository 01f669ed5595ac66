package io.github.weightmark.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word looked for in the bytes of a file, without case.
 *
 * @param text lower case; with fewer than {@link #SHORTEST} bytes it can only be looked for {@linkplain #longer together}
 *     with what follows
 * @param begins whether it must be the beginning of a word: {@code mpt} does not stand in {@code prompt}
 * @param after what must follow it
 */
record Anchor(String text, boolean begins, After after) {

    /** Shorter words stand nearly everywhere. */
    static final int SHORTEST = 3;

    private static final int LONGEST_GAP = 100;
    private static final int ESCAPE = "\\u0000".length();

    Anchor {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** What must follow a word. */
    enum After {
        ANYTHING,
        NO_LETTER,
        /** What parts of a name are divided by, or the end of a value; not a space or a slash. */
        PART,
        /** Nothing that a name of a file or model goes on with. */
        END,
        /** The bracket of a call, or type arguments before it. */
        CALL
    }

    /** That text wherever it stands. */
    static Anchor anywhere(String text) {
        return new Anchor(text, false, After.ANYTHING);
    }

    /** That text at the beginning of a word; where it begins with no letter, anywhere. */
    static Anchor beginning(String text) {
        return new Anchor(text, !text.isEmpty() && isLetter(text.charAt(0)), After.ANYTHING);
    }

    Anchor with(After next) {
        return new Anchor(text, begins, next);
    }

    boolean isShort() {
        return text.getBytes(StandardCharsets.UTF_8).length < SHORTEST;
    }

    /** The same with each of the letters and signs that may follow. */
    List<Anchor> longer() {
        List<Anchor> longer = new ArrayList<>();
        for (char next = '\t'; next < 127; next++) {
            byte[] bytes = (text + next).getBytes(StandardCharsets.UTF_8);
            boolean mayFollow = after == After.CALL && next <= ' ' || fits(bytes, 0, bytes.length - 1, bytes.length);
            if (mayFollow && !Character.isUpperCase(next)) {
                longer.add(new Anchor(text + next, begins, After.ANYTHING));
            }
        }
        return longer;
    }

    /** Whether its letters are all that counts, so that it stands wherever a longer word stands that holds it. */
    boolean isPlain() {
        return !begins && after == After.ANYTHING;
    }

    /** Whether what stands around {@code from} to {@code to}, where its letters were found, is as it must be. */
    boolean fits(byte[] bytes, int from, int to, int length) {
        return (!begins || beginsWord(bytes, from))
                && switch (after) {
                    case ANYTHING -> true;
                    case NO_LETTER -> to >= length || !isLetter(bytes[to]);
                    case PART -> to >= length || isPart(bytes[to]);
                    case END -> to >= length || !goesOn(bytes[to]);
                    case CALL -> isCalled(bytes, to, length);
                };
    }

    /** After no letter, after an escape such as {@code \n}, or as a capital after a small letter. */
    private static boolean beginsWord(byte[] bytes, int at) {
        if (at == 0 || !isLetter(bytes[at - 1])) {
            return true;
        }
        boolean escaped = at > 1 && bytes[at - 2] == '\\'
                || at >= ESCAPE && bytes[at - ESCAPE] == '\\' && (bytes[at - ESCAPE + 1] | ' ') == 'u';
        return escaped || bytes[at - 1] >= 'a' && bytes[at] <= 'Z';
    }

    private static boolean isCalled(byte[] bytes, int to, int length) {
        int at = to;
        while (at < length && at - to < LONGEST_GAP && (bytes[at] == ' ' || bytes[at] >= '\t' && bytes[at] <= '\r')) {
            at++;
        }
        return at < length && (bytes[at] == '(' || bytes[at] == '<' || bytes[at] == '/');
    }

    private static boolean isPart(int c) {
        return c >= '0' && c <= ':' || "-_.=\"'\r\n,}".indexOf(c) >= 0;
    }

    private static boolean goesOn(int c) {
        return isLetter(c) || c >= '-' && c <= ':' || c == '_' || c == '(' || c == '=' || c == ';';
    }

    private static boolean isLetter(int c) {
        return (c | ' ') >= 'a' && (c | ' ') <= 'z';
    }
}
