package io.github.weightmark.discover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The text of one file, with lines.
 *
 * @param path from the scanned folder, forward slashes
 * @param text decoded, line ends as they stand
 * @param lineStarts offset of the first character of each line
 */
record ProjectFile(String path, String text, int[] lineStarts) {

    /** Endings of files that are copied before they are used. */
    private static final Set<String> PATTERNS = Set.of("example", "sample", "template", "dist", "tmpl");

    static ProjectFile of(String path, String text) {
        return new ProjectFile(path, text, starts(text));
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * What follows the last dot of the name, lower case; empty without one. {@code application.yml.example} is written as
     * {@code application.yml} is.
     */
    String ending() {
        String name = name();
        String ending = ending(name);
        return PATTERNS.contains(ending) ? ending(name.substring(0, name.length() - ending.length() - 1)) : ending;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Counted from 1. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Counted from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    int lines() {
        return lineStarts.length;
    }

    /** The text of a line counted from 0, without its end. */
    String lineText(int index) {
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        while (end > lineStarts[index] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(lineStarts[index], end);
    }

    /** The offset of a line and column counted from 0, kept inside the text. */
    int offset(int line, int column) {
        int start = lineStarts[Math.max(0, Math.min(line, lineStarts.length - 1))];
        return Math.min(start + column, text.length());
    }

    /**
     * The same file with another text of the same length, whose places are places of this file.
     *
     * @param characters one for each of {@link #text()}
     */
    ProjectFile masked(char[] characters) {
        return new ProjectFile(path, new String(characters), lineStarts);
    }

    private static int[] starts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
