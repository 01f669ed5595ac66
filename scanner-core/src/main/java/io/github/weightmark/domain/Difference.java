package io.github.weightmark.domain;

/**
 * A span in which a text differs from the licence it otherwise is.
 *
 * @param kind added, removed or changed, seen from the known licence
 * @param startLine first line in the scanned file; for removed words the line after which they are missing
 * @param endLine last line in the scanned file, inclusive
 * @param text the words of the scanned file; for removed words how many are missing
 */
public record Difference(Kind kind, int startLine, int endLine, String text) {

    /** How the span differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
