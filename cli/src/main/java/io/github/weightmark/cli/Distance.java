package io.github.weightmark.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far two words are apart: letters to add, drop or change (Levenshtein), without case. */
final class Distance {

    private static final int LONGEST = 200;
    private static final int NEAREST = 3;

    private Distance() {}

    /** Those of {@code names} that look most like {@code term}: {@code " Nearest: mit, mit-0."}; empty for no names. */
    static String nearest(String term, Collection<String> names) {
        String wanted = cut(term);
        List<String> near = names.stream()
                .sorted(Comparator.comparing((String name) -> !isPart(wanted, cut(name)))
                        .thenComparingInt(name -> between(term, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
        return near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + ".";
    }

    /** A part of a name counts from three letters on: two are in every other word. */
    private static boolean isPart(String wanted, String name) {
        return wanted.length() > 2 && name.contains(wanted);
    }

    static int between(String one, String other) {
        String a = cut(one);
        String b = cut(other);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
    }
}
