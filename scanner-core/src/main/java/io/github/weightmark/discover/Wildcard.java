package io.github.weightmark.discover;

/** Patterns in which {@code *} stands for any text; linear in practice, at worst the product of both lengths. */
final class Wildcard {

    private static final char STAR = '*';

    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        int first = pattern.indexOf(STAR);
        if (first < 0) {
            return pattern.equals(text);
        }
        int last = pattern.lastIndexOf(STAR);
        int end = text.length() - (pattern.length() - last - 1);
        return end >= first
                && text.startsWith(pattern.substring(0, first))
                && text.startsWith(pattern.substring(last + 1), end)
                && holds(pattern, first, last, text, end);
    }

    /** Whether the parts between the first star and the last stand one behind the other; the first place of each will do. */
    private static boolean holds(String pattern, int first, int last, String text, int end) {
        int at = first;
        int from = first;
        while (at < last) {
            int next = pattern.indexOf(STAR, at + 1);
            String part = pattern.substring(at + 1, next);
            int found = text.indexOf(part, from);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            from = found + part.length();
            at = next;
        }
        return true;
    }
}
