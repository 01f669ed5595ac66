package io.github.weightmark.identify;

import java.util.Arrays;
import java.util.List;

/**
 * Where the shingles of all known licences stand. Long licences are sampled: one shingle in {@value #SAMPLE} by its
 * hash, so that the same ones are kept in every copy; of short ones all are kept.
 *
 * <p>The upper bits of a hash are the number of a bucket, whose entries stand side by side sorted by the lower
 * {@value #KEY_BITS} bits and, for the same hash, by licence. Buckets grow with the index, so that a look-up costs the same
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
    /** So few entries are looked at one by one. */
    private static final int FEW = 16;

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

    private static ShingleIndex sorted(IntList found, IntList where, int[] kept, int[] sizes) {
        long[] entries = new long[found.size()];
        for (int i = 0; i < entries.length; i++) {
            // Hashes without sign, then licences: what a signed sort makes of a flipped sign.
            entries[i] =
                    (long) (found.get(i) ^ Integer.MIN_VALUE) << Integer.SIZE | Integer.toUnsignedLong(where.get(i));
        }
        Arrays.sort(entries);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(entries.length / 4);
        bits = Math.max(MIN_BUCKET_BITS, Math.min(bits, MAX_BUCKET_BITS));
        int[] bucketStart = new int[(1 << bits) + 1];
        char[] keys = new char[entries.length];
        int[] places = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            int hash = (int) (entries[i] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
            bucketStart[(hash >>> Integer.SIZE - bits) + 1] = i + 1;
            keys[i] = (char) hash;
            places[i] = (int) entries[i];
        }
        for (int i = 1; i < bucketStart.length; i++) {
            bucketStart[i] = Math.max(bucketStart[i], bucketStart[i - 1]);
        }
        return new ShingleIndex(bucketStart, keys, places, kept, sizes);
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

    /** The first entry that has this hash; {@link #end} of it when none has. The others follow. */
    int begin(int hash) {
        int bucket = hash >>> shift;
        int entry = bucketStart[bucket];
        int last = bucketStart[bucket + 1];
        char key = (char) hash;
        while (last - entry > FEW) {
            int middle = entry + last >>> 1;
            if (keys[middle] < key) {
                entry = middle + 1;
            } else {
                last = middle;
            }
        }
        while (entry < last && keys[entry] < key) {
            entry++;
        }
        return entry;
    }

    /** After the last entry that has this hash. */
    int end(int hash, int begin) {
        int last = bucketStart[(hash >>> shift) + 1];
        int entry = begin;
        while (entry < last && keys[entry] == (char) hash) {
            entry++;
        }
        return entry;
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
