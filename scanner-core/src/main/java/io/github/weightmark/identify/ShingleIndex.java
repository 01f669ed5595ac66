package io.github.weightmark.identify;

import java.util.List;

/**
 * Where the shingles of all known licences stand. Long licences are sampled: one shingle in {@value #SAMPLE} by its
 * hash, so that the same ones are kept in every copy; of short ones all are kept.
 *
 * <p>The upper bits of a hash are the number of a bucket, whose entries stand side by side in the order of the licences;
 * the lower {@value #KEY_BITS} bits tell them apart. Buckets grow with the index, so that a look-up costs the same
 * however many licences there are.
 */
final class ShingleIndex {

    private static final int SAMPLE = 4;
    /** Licences with fewer words keep all their shingles. */
    private static final int SHORT = 250;

    private static final int KEY_BITS = 16;
    /** Fewer would leave bits of a hash uncompared. */
    private static final int MIN_BUCKET_BITS = Integer.SIZE - KEY_BITS;

    private static final int MAX_BUCKET_BITS = 24;
    private static final int POSITION_BITS = 16;
    private static final int MAX_POSITION = (1 << POSITION_BITS) - 1;

    private final int shift;
    private final int[] bucketStart;
    private final char[] keys;
    private final int[] places;
    private final int[] kept;
    private final int[] sizes;

    private ShingleIndex(int[] bucketStart, char[] keys, int[] places, int[] kept, int[] sizes) {
        this.shift = Integer.numberOfLeadingZeros(bucketStart.length - 1) + 1;
        this.bucketStart = bucketStart;
        this.keys = keys;
        this.places = places;
        this.kept = kept;
        this.sizes = sizes;
    }

    /** The index over {@code licenses}, at most 65,536; words after the 65,535th of a licence are not indexed. */
    static ShingleIndex of(List<Fingerprint> licenses) {
        int[] kept = new int[licenses.size()];
        int[] sizes = new int[licenses.size()];
        IntList found = new IntList(1 << 16);
        IntList where = new IntList(1 << 16);
        for (int license = 0; license < sizes.length; license++) {
            sizes[license] = licenses.get(license).size();
            int before = found.size();
            collect(license, licenses.get(license), found, where);
            kept[license] = found.size() - before;
        }
        return sorted(found, where, kept, sizes);
    }

    private static void collect(int license, Fingerprint fingerprint, IntList found, IntList where) {
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
            }
        }
    }

    /** Counting sort by bucket. */
    private static ShingleIndex sorted(IntList found, IntList where, int[] kept, int[] sizes) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(found.size() / 4);
        bits = Math.max(MIN_BUCKET_BITS, Math.min(bits, MAX_BUCKET_BITS));
        int[] next = new int[(1 << bits) + 1];
        int shift = Integer.SIZE - bits;
        for (int i = 0; i < found.size(); i++) {
            next[(found.get(i) >>> shift) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] start = next.clone();
        char[] keys = new char[found.size()];
        int[] places = new int[found.size()];
        for (int i = 0; i < found.size(); i++) {
            int slot = next[found.get(i) >>> shift]++;
            keys[slot] = (char) found.get(i);
            places[slot] = where.get(i);
        }
        return new ShingleIndex(start, keys, places, kept, sizes);
    }

    static ShingleIndex read(ArrayReader in) {
        return new ShingleIndex(in.ints(), in.chars(), in.ints(), in.ints(), in.ints());
    }

    void write(ByteWriter out) {
        out.array(bucketStart);
        out.array(keys);
        out.array(places);
        out.array(kept);
        out.array(sizes);
    }

    /** First entry that may have this hash; the others follow until {@link #end}. */
    int begin(int hash) {
        return bucketStart[hash >>> shift];
    }

    int end(int hash) {
        return bucketStart[(hash >>> shift) + 1];
    }

    /** Whether an entry from {@link #begin} to {@link #end} of {@code hash} has that hash. */
    boolean has(int entry, int hash) {
        return keys[entry] == (char) hash;
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

    /** How many words a licence has. */
    int size(int license) {
        return sizes[license];
    }

    int licenses() {
        return kept.length;
    }
}
