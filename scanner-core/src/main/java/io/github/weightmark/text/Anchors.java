package io.github.weightmark.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of words that stand exactly once in each of two texts, in an order that both have. */
final class Anchors {

    private static final int PRIME = 0x01000193;

    private Anchors() {}

    /** Where a run stands: how often in each text, and its last place there. */
    private static final class Place {
        int inA;
        int inB;
        int atA;
        int atB;
    }

    /**
     * The first words of those runs of {@code length} words, as pairs of places that grow on both sides.
     *
     * @param aTo exclusive, as {@code bTo}
     */
    static List<int[]> between(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo, int length) {
        Map<Integer, Place> places = new HashMap<>();
        for (int i = aFrom; i <= aTo - length; i++) {
            Place place = places.computeIfAbsent(hash(a, i, length), key -> new Place());
            place.inA++;
            place.atA = i;
        }
        for (int j = bFrom; j <= bTo - length; j++) {
            Place place = places.get(hash(b, j, length));
            if (place != null) {
                place.inB++;
                place.atB = j;
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (Place place : places.values()) {
            if (place.inA == 1 && place.inB == 1 && a[place.atA] == b[place.atB]) {
                pairs.add(new int[] {place.atA, place.atB});
            }
        }
        pairs.sort((one, other) -> Integer.compare(one[0], other[0]));
        return growing(pairs);
    }

    private static int hash(int[] words, int from, int length) {
        int hash = 17;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ words[i]) * PRIME + (hash >>> 15);
        }
        return hash;
    }

    /** The longest subsequence that grows on the second side, too. */
    private static List<int[]> growing(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int[] values = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int at = -Arrays.binarySearch(values, 0, length, pairs.get(i)[1]) - 1;
            values[at] = pairs.get(i)[1];
            ends[at] = i;
            before[i] = at == 0 ? -1 : ends[at - 1];
            length = Math.max(length, at + 1);
        }
        List<int[]> longest = new ArrayList<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            longest.add(pairs.get(i));
        }
        Collections.reverse(longest);
        return longest;
    }
}
