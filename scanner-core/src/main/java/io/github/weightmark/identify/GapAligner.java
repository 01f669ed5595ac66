package io.github.weightmark.identify;

import java.util.Arrays;

/**
 * Aligns a short stretch of text with a short stretch of a licence at least cost: dynamic programming, its table bounded
 * by {@link #MAX_CELLS}.
 *
 * <p>Costs: a word too many or a required word missing 16; an optional word missing, or a word that a replaceable part
 * takes up, 1.
 */
final class GapAligner {

    static final int MAX_CELLS = 400_000;

    private static final int WORD = 16;
    private static final int CHEAP = 1;
    private static final byte MATCH = 0;
    private static final byte EXTRA = 1;
    private static final byte MISSING = 2;

    private final int[] text;
    private final Fingerprint licence;
    private byte[] moves = new byte[0];

    GapAligner(int[] text, Fingerprint licence) {
        this.text = text;
        this.licence = licence;
    }

    /**
     * Matches words of the text from {@code i0} to {@code i1} with those of the licence from {@code j0} to {@code j1}.
     *
     * @param freeStart words of the text before the first match cost nothing
     * @param freeEnd words of the text after the last match cost nothing
     * @param partner receives, for every word of the licence, the word of the text it matches; others stay as they are
     */
    void align(int i0, int i1, int j0, int j1, boolean freeStart, boolean freeEnd, int[] partner) {
        int rows = i1 - i0;
        int columns = j1 - j0;
        if (rows == 0 || columns == 0 || (long) (rows + 1) * (columns + 1) > MAX_CELLS) {
            return;
        }
        int width = columns + 1;
        if (moves.length < (rows + 1) * width) {
            moves = new byte[(rows + 1) * width];
        }
        int end = fill(i0, j0, rows, columns, freeStart, freeEnd);
        trace(i0, j0, end, columns, partner);
    }

    private int fill(int i0, int j0, int rows, int columns, boolean freeStart, boolean freeEnd) {
        int width = columns + 1;
        int[] above = new int[width];
        int[] current = new int[width];
        int[] missing = new int[width];
        int[] words = licence.words();
        for (int j = 1; j < width; j++) {
            missing[j] = licence.isRequired(j0 + j - 1) ? WORD : CHEAP;
            above[j] = above[j - 1] + missing[j];
            moves[j] = MISSING;
        }
        int end = 0;
        int least = above[columns];
        for (int i = 1; i <= rows; i++) {
            current[0] = freeStart ? 0 : above[0] + WORD;
            int row = i * width;
            moves[row] = EXTRA;
            int word = text[i0 + i - 1];
            int left = current[0];
            int diagonal = above[0];
            for (int j = 1; j < width; j++) {
                int known = words[j0 + j - 1];
                int over = above[j];
                int cost = over + (known >>> 6 == 0 ? CHEAP : WORD);
                byte move = EXTRA;
                int skip = left + missing[j];
                if (skip <= cost) {
                    cost = skip;
                    move = MISSING;
                }
                if (known == word && diagonal <= cost) {
                    cost = diagonal;
                    move = MATCH;
                }
                left = cost;
                diagonal = over;
                current[j] = cost;
                moves[row + j] = move;
            }
            if (current[columns] < least) {
                least = current[columns];
                end = i;
            }
            int[] swap = above;
            above = current;
            current = swap;
        }
        return freeEnd ? end : rows;
    }

    private void trace(int i0, int j0, int rows, int columns, int[] partner) {
        int width = columns + 1;
        int i = rows;
        int j = columns;
        while (i > 0 || j > 0) {
            byte move = moves[i * width + j];
            if (move == MATCH && i > 0 && j > 0) {
                partner[j0 + j - 1] = i0 + i - 1;
                i--;
                j--;
            } else if (move == EXTRA && i > 0) {
                i--;
            } else {
                j--;
            }
        }
    }

    static void none(int[] partner) {
        Arrays.fill(partner, -1);
    }
}
