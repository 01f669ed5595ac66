package io.github.weightmark.identify;

import java.util.Arrays;
import java.util.List;

/**
 * Where the shingles of all known licences stand. Long licences are sampled: one shingle in {@value #SAMPLE} by its
 * hash, so that the same ones are kept in every copy; of short ones all are kept.
 */
final class ShingleIndex {

    private static final int SAMPLE = 4;
    /** Licences with fewer words keep all their shingles. */
    private static final int SHORT = 250;

    private static final int POSITION_BITS = 20;
    private static final int MAX_POSITION = (1 << POSITION_BITS) - 1;

    private final int mask;
    private final int[] bucketStart;
    private final int[] keys;
    private final int[] places;
    private final int[] kept;

    ShingleIndex(List<Fingerprint> licenses) {
        kept = new int[licenses.size()];
        IntList found = new IntList(1 << 18);
        IntList where = new IntList(1 << 18);
        for (int license = 0; license < licenses.size(); license++) {
            collect(license, licenses.get(license), found, where);
        }
        int size = Math.max(1024, Integer.highestOneBit(found.size()) * 2);
        mask = size - 1;
        bucketStart = new int[size + 1];
        keys = new int[found.size()];
        places = new int[found.size()];
        fill(found, where);
    }

    private void collect(int license, Fingerprint fingerprint, IntList found, IntList where) {
        int[] words = new int[fingerprint.size()];
        int[] positions = new int[fingerprint.size()];
        int count = 0;
        for (int i = 0; i < fingerprint.size() && i < MAX_POSITION; i++) {
            if (!fingerprint.isGap(i)) {
                words[count] = fingerprint.words()[i];
                positions[count++] = i;
            }
        }
        IntSet seen = new IntSet(count);
        for (int i = 0; i + Shingles.LENGTH <= count; i++) {
            int hash = Shingles.at(words, i);
            if ((count < SHORT || hash % SAMPLE == 0) && seen.add(hash)) {
                found.add(hash);
                where.add(license << POSITION_BITS | positions[i]);
                kept[license]++;
            }
        }
    }

    /** Counting sort by bucket: entries of one bucket stand side by side, in the order of the licences. */
    private void fill(IntList found, IntList where) {
        for (int i = 0; i < found.size(); i++) {
            bucketStart[(found.get(i) & mask) + 1]++;
        }
        for (int i = 0; i <= mask; i++) {
            bucketStart[i + 1] += bucketStart[i];
        }
        int[] next = Arrays.copyOf(bucketStart, bucketStart.length);
        for (int i = 0; i < found.size(); i++) {
            int slot = next[found.get(i) & mask]++;
            keys[slot] = found.get(i);
            places[slot] = where.get(i);
        }
    }

    /** First entry that may have this hash; the others follow until {@link #end}. */
    int begin(int hash) {
        return bucketStart[hash & mask];
    }

    int end(int hash) {
        return bucketStart[(hash & mask) + 1];
    }

    int key(int entry) {
        return keys[entry];
    }

    int license(int entry) {
        return places[entry] >>> POSITION_BITS;
    }

    int position(int entry) {
        return places[entry] & MAX_POSITION;
    }

    /** How many shingles of a licence are kept. */
    int kept(int license) {
        return kept[license];
    }

    int licenses() {
        return kept.length;
    }
}
