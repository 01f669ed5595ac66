package io.github.weightmark.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds which known licences a text may hold, by the shingles they share. */
final class Candidates {

    /** Licences aligned in any case, best first. */
    private static final int FEW = 6;
    /** Licences aligned at most: families such as the ports of Creative Commons are large. */
    private static final int MANY = 24;
    /** Share of a licence's shingles that must be in the text. */
    private static final double SHARE = 0.12;

    private final ShingleIndex index;
    private final List<Fingerprint> licenses;
    private final int[] text;
    private final int[] hashes;
    /** For each place of the text the entries of the index that agree with it: the first, and after the last. */
    private final int[] begin;

    private final int[] end;

    Candidates(ShingleIndex index, List<Fingerprint> licenses, int[] text) {
        this.index = index;
        this.licenses = licenses;
        this.text = text;
        this.hashes = new int[Math.max(0, text.length - Shingles.LENGTH + 1)];
        this.begin = new int[hashes.length];
        this.end = new int[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Shingles.at(text, i);
            begin[i] = index.begin(hashes[i]);
            end[i] = index.end(hashes[i], begin[i]);
        }
    }

    /** The alignments of the likeliest licences with those words of the text that are not {@code taken}. */
    List<Alignment> align(BitSet taken) {
        int[] best = best(votes(taken));
        int[] rank = new int[index.licenses()];
        List<IntList> textAt = new ArrayList<>();
        List<IntList> licenceAt = new ArrayList<>();
        for (int license : best) {
            textAt.add(new IntList(64));
            licenceAt.add(new IntList(64));
            rank[license] = textAt.size();
        }
        if (best.length > 0) {
            collect(taken, rank, textAt, licenceAt);
        }
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < best.length; i++) {
            if (textAt.get(i).size() > 0) {
                alignments.add(align(best[i], textAt.get(i), licenceAt.get(i), taken));
            }
        }
        return alignments;
    }

    private Alignment align(int license, IntList textAt, IntList licenceAt, BitSet taken) {
        int[] chain = Chain.of(textAt, licenceAt);
        int low = taken.previousSetBit(textAt.get(chain[0])) + 1;
        int high = taken.nextSetBit(textAt.get(chain[chain.length - 1]));
        return Aligner.align(
                license, text, licenses.get(license), textAt, licenceAt, chain, low, high < 0 ? text.length : high);
    }

    /** How many shingles of each licence are in the text; one that the text repeats counts once. */
    private int[] votes(BitSet taken) {
        int[] votes = new int[index.licenses()];
        IntSet seen = new IntSet(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            if (begin[i] < end[i] && !taken.get(i) && seen.add(hashes[i])) {
                for (int entry = begin[i]; entry < end[i]; entry++) {
                    votes[index.license(entry)]++;
                }
            }
        }
        return votes;
    }

    private int[] best(int[] votes) {
        List<Integer> likely = new ArrayList<>();
        double[] value = new double[votes.length];
        for (int license = 0; license < votes.length; license++) {
            double share = Math.min(1, (double) votes[license] / Math.max(1, index.kept(license)));
            if (votes[license] > 0 && share >= SHARE) {
                value[license] = index.size(license) * (1.5 * share - 0.5);
                likely.add(license);
            }
        }
        likely.sort((a, b) -> {
            int byValue = Double.compare(value[b], value[a]);
            return byValue != 0 ? byValue : Integer.compare(a, b);
        });
        int count = 0;
        while (count < likely.size()
                && count < MANY
                && (count < FEW || value[likely.get(count)] >= 0.9 * value[likely.get(0)])) {
            count++;
        }
        return likely.subList(0, count).stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(BitSet taken, int[] rank, List<IntList> textAt, List<IntList> licenceAt) {
        for (int i = 0; i < hashes.length; i++) {
            if (begin[i] == end[i] || taken.get(i)) {
                continue;
            }
            for (int entry = begin[i]; entry < end[i]; entry++) {
                int candidate = rank[index.license(entry)] - 1;
                if (candidate >= 0) {
                    textAt.get(candidate).add(i);
                    licenceAt.get(candidate).add(index.position(entry));
                }
            }
        }
    }
}
