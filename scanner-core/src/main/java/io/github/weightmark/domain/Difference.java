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

    /** What the text of a removed span ends with when words are missing in which free licences grant something. */
    public static final String OF_A_GRANT = ", granting words among them";

    /** How the span differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
