package io.github.weightmark.domain;

/** Whole numbers as people read them, 700,000,000: the JDK's own formatter loads the tables of all locales first. */
public final class Grouped {

    private static final int GROUP = 3;

    private Grouped() {}

    public static String of(long value) {
        StringBuilder digits = new StringBuilder(Long.toString(value));
        int first = value < 0 ? 1 : 0;
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }
}
