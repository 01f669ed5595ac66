package io.github.weightmark.knowledge;

import java.util.List;
import java.util.Locale;

/** A name pattern in which {@code *} stands for any text, compared without case; linear, as nothing is ever retried. */
final class Glob {

    private final List<String> pieces;
    private final int literals;
    private final boolean exact;

    private Glob(List<String> pieces, int literals) {
        this.pieces = pieces;
        this.literals = literals;
        this.exact = pieces.size() == 1;
    }

    static Glob of(String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        return new Glob(List.of(lower.split("\\*", -1)), lower.replace("*", "").length());
    }

    /** How much of the pattern is fixed text: what decides which of two matching patterns is nearer. */
    int literals() {
        return literals;
    }

    boolean exact() {
        return exact;
    }

    /**
     * @param name in lower case
     */
    boolean matches(String name) {
        String first = pieces.get(0);
        if (exact) {
            return name.equals(first);
        }
        String last = pieces.get(pieces.size() - 1);
        if (name.length() < literals || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int end = name.length() - last.length();
        int at = first.length();
        for (String middle : pieces.subList(1, pieces.size() - 1)) {
            int found = name.indexOf(middle, at);
            if (found < 0 || found + middle.length() > end) {
                return false;
            }
            at = found + middle.length();
        }
        return true;
    }
}
