package io.github.weightmark.report;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal: cleaned, wrapped to a width that can be read, painted when there are colours. */
final class Page {

    /** Columns; wider lines are hard to read, and many terminals and build logs show no more. */
    static final int WIDTH = 100;

    /** A sentence longer than this is somebody's attempt to push the rest off the screen. */
    private static final int LONGEST = 20_000;

    /** In columns: file systems allow names of 255. */
    private static final int LONGEST_WORD = 300;

    private static final int LABEL = 12;

    private final boolean color;
    private final StringBuilder lines = new StringBuilder();

    Page(boolean color) {
        this.color = color;
    }

    /** A line whose pieces were painted by {@link #paint}; it is not wrapped. */
    void line(String painted) {
        lines.append(painted.stripTrailing()).append('\n');
    }

    void blank() {
        lines.append('\n');
    }

    /**
     * A text with a hanging indent.
     *
     * @param first what stands before the first line, painted, {@code indent} columns wide
     * @param rest what stands before each further line, painted, as wide
     */
    void text(String first, String rest, int indent, Style style, String text) {
        String before = first;
        for (String row : wrap(Wording.cut(Plain.line(text), LONGEST), WIDTH - indent)) {
            line(before + paint(style, row));
            before = rest;
        }
    }

    /** A label and what it is about, side by side; nothing when there is no text. */
    void row(String label, String text) {
        if (!text.isEmpty()) {
            String padded = "  " + label + " ".repeat(Math.max(1, LABEL - label.length()));
            String indent = " ".repeat(LABEL + 2);
            text(mark(Style.FAINT, padded), indent, LABEL + 2, Style.NONE, text);
        }
    }

    /** A change and its words; the sign and its lines stand where the label of a row stands. */
    void change(Style style, String sign, String text) {
        int indent = Math.max(LABEL + 2, columns(sign) + 3);
        String first = "  " + mark(style, sign) + " ".repeat(indent - 2 - columns(sign));
        text(first, " ".repeat(indent), indent, Style.NONE, text);
    }

    /** Cleans and paints. */
    String paint(Style style, String text) {
        String plain = Plain.line(text);
        return color ? style.paint(plain) : plain;
    }

    /** Paints white space, rules and the like of our own, as they are. */
    String mark(Style style, String own) {
        return color ? style.paint(own) : own;
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /**
     * Breaks at blanks. A path or an address longer than a line stays whole, so that it can be copied; any other word, and
     * what is longer than any path, is broken where the line ends.
     */
    static List<String> wrap(String text, int width) {
        List<String> rows = new ArrayList<>();
        int start = 0;
        for (int end = fits(text, start, width); end < text.length(); end = fits(text, start, width)) {
            int blank = lastBlank(text, start, end);
            boolean broken = start > 0 && text.charAt(start - 1) != ' ';
            int stop = blank > start ? blank : broken ? end : wordEnd(text, start, end);
            if (stop == text.length()) {
                break;
            }
            rows.add(text.substring(start, stop));
            start = text.charAt(stop) == ' ' ? stop + 1 : stop;
        }
        rows.add(text.substring(start));
        return rows;
    }

    /** Where a word ends that begins at {@code start}; {@code end} when it may be broken there. */
    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < text.length() && text.charAt(at) != ' ') {
            if (text.charAt(at) > '~' || at - start >= LONGEST_WORD) {
                return end;
            }
            at++;
        }
        return at;
    }

    /** Looks no further back than the row: a megabyte without a blank must not be searched for each row. */
    private static int lastBlank(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at) != ' ') {
            at--;
        }
        return at;
    }

    /** Where a row that begins at {@code start} is full; at least one character further on. */
    private static int fits(String text, int start, int width) {
        int used = 0;
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += Columns.of(c);
            if (used > width && at > start) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    static int columns(String text) {
        return text.codePoints().map(Columns::of).sum();
    }
}
