package io.github.weightmark.lock;

import java.util.Arrays;

/** Tells two wordings apart by the words in which they differ, with a few around them to find the place. */
final class WordChange {

    private static final int AROUND = 3;
    private static final int MOST = 24;

    private final String[] before;
    private final String[] after;
    private final int sameAtStart;
    private final int sameAtEnd;

    WordChange(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        int shorter = Math.min(this.before.length, this.after.length);
        int start = 0;
        while (start < shorter && this.before[start].equals(this.after[start])) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && this.before[this.before.length - 1 - end].equals(this.after[this.after.length - 1 - end])) {
            end++;
        }
        this.sameAtStart = start;
        this.sameAtEnd = end;
    }

    /** Other line breaks are no other words. */
    boolean isNone() {
        return Arrays.equals(before, after);
    }

    /** {@code "exceed 700 million" → "exceed 100 million"}. */
    @Override
    public String toString() {
        return before() + " → " + after();
    }

    String before() {
        return side(before);
    }

    String after() {
        return side(after);
    }

    private String side(String[] words) {
        int from = Math.max(0, sameAtStart - AROUND);
        int to = Math.min(words.length, words.length - sameAtEnd + AROUND);
        boolean cut = to - from > MOST;
        String shown = String.join(" ", Arrays.copyOfRange(words, from, cut ? from + MOST : to));
        return "\"" + (from > 0 ? "… " : "") + shown + (cut || to < words.length ? " …" : "") + "\"";
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }
}
