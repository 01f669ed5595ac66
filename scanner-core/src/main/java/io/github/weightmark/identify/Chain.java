package io.github.weightmark.identify;

import java.util.Arrays;

/** Picks, from places where text and licence agree, those that follow one another in both. */
final class Chain {

    /** A place that agrees is worth about this many words, because long licences are sampled. */
    private static final int WORTH = 8;

    private Chain() {}

    /**
     * The longest chain of agreeing places, cut to the stretch where it is dense.
     *
     * @param text ascending positions in the text
     * @param licence their positions in the licence
     * @return indexes into both, ascending
     */
    static int[] of(IntList text, IntList licence) {
        return densest(longest(licence), text, licence);
    }

    /** Longest strictly ascending subsequence. */
    private static int[] longest(IntList values) {
        int[] tails = new int[values.size()];
        int[] previous = new int[values.size()];
        int length = 0;
        for (int i = 0; i < values.size(); i++) {
            // Most copies are faithful: the next place follows the last one.
            int low = length > 0 && values.get(tails[length - 1]) < values.get(i) ? length : 0;
            int high = length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (values.get(tails[middle]) < values.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] chain = new int[length];
        for (int i = length - 1, at = length == 0 ? -1 : tails[length - 1]; i >= 0; i--, at = previous[at]) {
            chain[i] = at;
        }
        return chain;
    }

    /** The run of the chain that gains most: agreeing words less the strangers between them. */
    private static int[] densest(int[] chain, IntList text, IntList licence) {
        int bestFrom = 0;
        int bestTo = 0;
        long best = -1;
        int from = 0;
        long value = 0;
        for (int i = 0; i < chain.length; i++) {
            if (i > 0) {
                int strangers = text.get(chain[i]) - text.get(chain[i - 1]);
                int known = licence.get(chain[i]) - licence.get(chain[i - 1]);
                value -= Math.max(0, strangers - known);
            }
            if (value < 0) {
                value = 0;
                from = i;
            }
            value += WORTH;
            if (value > best) {
                best = value;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        return Arrays.copyOfRange(chain, bestFrom, bestTo);
    }
}
