package io.github.weightmark.cli;

/** How far two words are apart: letters to add, drop or change (Levenshtein), without case. */
final class Distance {

    private static final int LONGEST = 200;

    private Distance() {}

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
        return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(java.util.Locale.ROOT);
    }
}
