package io.github.weightmark.judge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the valid name that a mistyped one most likely meant. */
final class Nearest {

    private static final int LISTED = 12;
    /** Longer input is no slip of the finger, and comparing it would only cost time. */
    private static final int LONGEST = 80;

    /** So many letters begin a name unmistakably. */
    private static final int SHORTEST = 3;

    private Nearest() {}

    /** {@code Did you mean "x"?}, or the valid names when none is near and they are few. */
    static String hint(String typed, Collection<String> valid) {
        Optional<String> near = to(typed, valid);
        if (near.isPresent()) {
            return "Did you mean \"" + near.get() + "\"?";
        }
        return valid.size() <= LISTED
                ? "Valid are: " + String.join(", ", new TreeSet<>(valid)) + "."
                : "\"weightmark explain\" lists the valid ones.";
    }

    static Optional<String> to(String typed, Collection<String> valid) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> begun = valid.stream()
                .filter(name -> typed.length() >= SHORTEST && name.startsWith(typed))
                .min(Comparator.naturalOrder());
        int most = Math.max(2, typed.length() / 3);
        return begun.isPresent()
                ? begun
                : valid.stream()
                        .filter(name -> distance(typed, name) <= most)
                        .min(Comparator.comparingInt((String name) -> distance(typed, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
