package io.github.weightmark.discover;

import java.util.Arrays;

/** Turns places counted in code points, as YAML and other standards count, into places in a Java text. */
final class CodePoints {

    private final int length;
    /** Code point index of each character that takes two places. */
    private final int[] wide;

    CodePoints(String text) {
        this.length = text.length();
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count] = i - count;
                count++;
                i++;
            }
        }
        this.wide = Arrays.copyOf(found, count);
    }

    /**
     * @param index in code points from the beginning of the text
     */
    int offset(int index) {
        int before = Arrays.binarySearch(wide, index);
        return Math.min(length, index + (before < 0 ? -before - 1 : before));
    }
}
