package io.github.weightmark.knowledge;

import java.util.ArrayList;
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

    /** The patterns without braces that {@code pattern} stands for: {@code {a, b}/c*} is {@code a/c*} and {@code b/c*}. */
    static List<String> expand(String pattern) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}', open + 1);
        if (open < 0 || close < 0) {
            return List.of(pattern);
        }
        List<String> all = new ArrayList<>();
        for (String choice : pattern.substring(open + 1, close).split(",", -1)) {
            all.addAll(expand(pattern.substring(0, open) + choice.strip() + pattern.substring(close + 1)));
        }
        return all;
    }

    /** How much of the pattern is fixed text: what decides which of two matching patterns is nearer. */
    int literals() {
        return literals;
    }

    /** Does the pattern stand for all that an owner has, {@code owner/*}? */
    boolean wholeOwner() {
        return pieces.size() == 2 && pieces.get(1).isEmpty() && pieces.get(0).endsWith("/");
    }

    boolean exact() {
        return exact;
    }

    /** How many characters stand before the first star. */
    int start() {
        return pieces.get(0).length();
    }

    /** Is there a name that both patterns match? */
    boolean meets(Glob other) {
        String left = String.join("*", pieces);
        String right = String.join("*", other.pieces);
        boolean[] row = new boolean[right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            boolean[] above = row.clone();
            for (int j = 0; j <= right.length(); j++) {
                char a = i == 0 ? 0 : left.charAt(i - 1);
                char b = j == 0 ? 0 : right.charAt(j - 1);
                boolean oneLess = i > 0 && above[j] || j > 0 && row[j - 1];
                boolean bothLess = i == 0 && j == 0 || i > 0 && j > 0 && a == b && above[j - 1];
                row[j] = a == '*' || b == '*' ? oneLess : bothLess;
            }
        }
        return row[right.length()];
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
