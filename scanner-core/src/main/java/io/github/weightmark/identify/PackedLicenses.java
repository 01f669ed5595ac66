package io.github.weightmark.identify;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Fingerprints in packed form, each unpacked when it is first asked for: a text is compared word by word with few.
 *
 * <p>A packed licence is its id, the number of its role, the numbers of its words in a table of all words, and the runs
 * of its optional words.
 */
final class PackedLicenses extends AbstractList<Fingerprint> implements RandomAccess {

    private static final Fingerprint.Role[] ROLES = Fingerprint.Role.values();

    private final int[] table;
    private final int[] starts;
    private final byte[] bytes;
    private final AtomicReferenceArray<Fingerprint> unpacked;

    private PackedLicenses(int[] table, int[] starts, byte[] bytes) {
        this.table = table;
        this.starts = starts;
        this.bytes = bytes;
        this.unpacked = new AtomicReferenceArray<>(starts.length);
    }

    static PackedLicenses read(ArrayReader in) {
        return new PackedLicenses(in.ints(), in.ints(), in.bytes());
    }

    static void write(List<Fingerprint> all, ByteWriter out) {
        WordTable table = new WordTable(all);
        int[] starts = new int[all.size()];
        ByteWriter packed = new ByteWriter();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = packed.size();
            pack(all.get(i), table, packed);
        }
        out.array(table.words());
        out.array(starts);
        out.array(packed.toByteArray());
    }

    @Override
    public Fingerprint get(int number) {
        Fingerprint known = unpacked.get(number);
        if (known == null) {
            known = unpack(new ByteReader(bytes, starts[number]));
            // Two threads may unpack the same licence: both get equal words.
            unpacked.set(number, known);
        }
        return known;
    }

    @Override
    public int size() {
        return starts.length;
    }

    private static void pack(Fingerprint licence, WordTable table, ByteWriter out) {
        out.text(licence.license());
        out.number(licence.role().ordinal());
        out.number(licence.size());
        for (int word : licence.words()) {
            out.number(table.number(word));
        }
        int last = 0;
        BitSet optional = licence.optional();
        for (int from = optional.nextSetBit(0); from >= 0; from = optional.nextSetBit(last)) {
            out.number(from - last + 1);
            last = optional.nextClearBit(from);
            out.number(last - from);
        }
        out.number(0);
    }

    private Fingerprint unpack(ByteReader in) {
        String license = in.text();
        Fingerprint.Role role = ROLES[in.number()];
        int[] words = new int[in.number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = table[in.number()];
        }
        BitSet optional = new BitSet();
        int last = 0;
        for (int ahead = in.number(); ahead > 0; ahead = in.number()) {
            int from = last + ahead - 1;
            last = from + in.number();
            optional.set(from, last);
        }
        return new Fingerprint(license, words, optional, role);
    }
}
