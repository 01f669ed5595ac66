package io.github.weightmark.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds the spans in which two texts differ, word by word.
 *
 * <p>Runs of words that stand once in each text hold the two together (patience diff), then single words that do; what
 * lies between is compared each with each while that is small, and is one changed span when it is not. So the time
 * grows with the length of the texts, not with its square.
 */
public final class WordDiff {

    /** The longest common subsequence is sought in gaps of at most so many pairs of words. */
    private static final int MOST_PAIRS = 1 << 20;

    /** Fewer equal words than this between two changes are no island worth telling. */
    private static final int ISLAND = 3;

    /** How many words an anchor has, step by step. */
    private static final int[] ANCHORS = {4, 1};

    private final int[] a;
    private final int[] b;
    /** For each word of a its equal in b, -1 for none; never decreases otherwise. */
    private final int[] partner;

    private final Deque<Gap> open = new ArrayDeque<>();

    private WordDiff(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.partner = new int[a.length];
        Arrays.fill(partner, -1);
    }

    /**
     * Words of both texts that stand against each other; ends are exclusive.
     *
     * @param step how many kinds of anchors were tried between them already
     */
    private record Gap(int aFrom, int aTo, int bFrom, int bTo, int step) {

        boolean isOneSided() {
            return aFrom == aTo || bFrom == bTo;
        }

        long pairs() {
            return (long) (aTo - aFrom) * (bTo - bFrom);
        }
    }

    /** A span that differs: words {@code aFrom} to {@code aTo} (exclusive) of a stand for those of b. */
    public record Hunk(int aFrom, int aTo, int bFrom, int bTo) {}

    /** @return in order; empty when both are the same */
    public static List<Hunk> of(int[] a, int[] b) {
        WordDiff diff = new WordDiff(a, b);
        diff.open.push(new Gap(0, a.length, 0, b.length, 0));
        while (!diff.open.isEmpty()) {
            diff.align(diff.open.pop());
        }
        return diff.hunks();
    }

    private void align(Gap whole) {
        Gap gap = trimmed(whole);
        if (gap.isOneSided()) {
            return;
        }
        if (gap.step() == ANCHORS.length) {
            if (gap.pairs() <= MOST_PAIRS) {
                pairUp(gap);
            }
            return;
        }
        int aNext = gap.aFrom();
        int bNext = gap.bFrom();
        int step = gap.step() + 1;
        for (int[] anchor :
                Anchors.between(a, gap.aFrom(), gap.aTo(), b, gap.bFrom(), gap.bTo(), ANCHORS[gap.step()])) {
            partner[anchor[0]] = anchor[1];
            open.push(new Gap(aNext, anchor[0], bNext, anchor[1], step));
            aNext = anchor[0] + 1;
            bNext = anchor[1] + 1;
        }
        open.push(new Gap(aNext, gap.aTo(), bNext, gap.bTo(), step));
    }

    /** Pairs equal words at both ends. */
    private Gap trimmed(Gap gap) {
        int aFrom = gap.aFrom();
        int bFrom = gap.bFrom();
        while (aFrom < gap.aTo() && bFrom < gap.bTo() && a[aFrom] == b[bFrom]) {
            partner[aFrom++] = bFrom++;
        }
        int aTo = gap.aTo();
        int bTo = gap.bTo();
        while (aTo > aFrom && bTo > bFrom && a[aTo - 1] == b[bTo - 1]) {
            partner[--aTo] = --bTo;
        }
        return new Gap(aFrom, aTo, bFrom, bTo, gap.step());
    }

    /** The longest common subsequence. */
    private void pairUp(Gap gap) {
        int height = gap.aTo() - gap.aFrom();
        int width = gap.bTo() - gap.bFrom();
        int[][] longest = new int[height + 1][width + 1];
        for (int i = height - 1; i >= 0; i--) {
            for (int j = width - 1; j >= 0; j--) {
                longest[i][j] = a[gap.aFrom() + i] == b[gap.bFrom() + j]
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < height && j < width; ) {
            if (a[gap.aFrom() + i] == b[gap.bFrom() + j]) {
                partner[gap.aFrom() + i++] = gap.bFrom() + j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private List<Hunk> hunks() {
        List<Hunk> hunks = new ArrayList<>();
        int aNext = 0;
        int bNext = 0;
        for (int i = 0; i <= a.length; i++) {
            int j = i == a.length ? b.length : partner[i];
            if (j >= 0) {
                if (i > aNext || j > bNext) {
                    add(hunks, new Hunk(aNext, i, bNext, j));
                }
                aNext = i + 1;
                bNext = j + 1;
            }
        }
        return hunks;
    }

    /** A word or two that happen to be equal amid changes only make them hard to read. */
    private static void add(List<Hunk> hunks, Hunk next) {
        Hunk last = hunks.isEmpty() ? null : hunks.get(hunks.size() - 1);
        if (last != null && next.aFrom() - last.aTo() < ISLAND) {
            hunks.set(hunks.size() - 1, new Hunk(last.aFrom(), next.aTo(), last.bFrom(), next.bTo()));
        } else {
            hunks.add(next);
        }
    }
}
