package io.github.weightmark.domain;

/**
 * A span in which a text differs from the licence it otherwise is.
 *
 * @param kind added, removed or changed, seen from the known licence
 * @param startLine first line in the scanned file; for removed words the line after which they are missing
 * @param endLine last line in the scanned file, inclusive
 * @param text the words of the scanned file; for removed words how many are missing
 * @param removed the words of the licence that are missing here, where they may be shown; empty otherwise
 * @param slip whether it is a misprint and nothing else: no word of any licence, one letter away from the right one
 */
public record Difference(Kind kind, int startLine, int endLine, String text, String removed, boolean slip) {

    /** A difference that changes what the text says. */
    public Difference(Kind kind, int startLine, int endLine, String text) {
        this(kind, startLine, endLine, text, "", false);
    }

    /** How the span differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
