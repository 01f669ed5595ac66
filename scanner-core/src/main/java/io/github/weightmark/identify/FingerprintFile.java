package io.github.weightmark.identify;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * All fingerprints in one packed file: a table of distinct word hashes, the most frequent first, then for each licence
 * its id, the numbers of its words in that table, the runs of optional words, and its role. Numbers have 7 bits a byte.
 */
public final class FingerprintFile {

    private static final String BUNDLED = "/io/github/weightmark/identify/fingerprints.bin";

    private static final Fingerprint.Role[] ROLES = Fingerprint.Role.values();

    private FingerprintFile() {}

    /** The licences that come with Weightmark. Throws {@link IllegalStateException} when the jar lacks them. */
    static List<Fingerprint> bundled() {
        try (InputStream packed = FingerprintFile.class.getResourceAsStream(BUNDLED)) {
            if (packed == null) {
                throw new IllegalStateException(
                        "The licence index is missing from the class path. Reinstall Weightmark.");
            }
            return read(new ByteReader(new BufferedInputStream(packed).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The licence index cannot be read. Reinstall Weightmark.", e);
        }
    }

    static List<Fingerprint> read(ByteReader in) {
        int[] table = new int[in.number()];
        for (int i = 0; i < table.length; i++) {
            table[i] = in.fixed();
        }
        int count = in.number();
        List<Fingerprint> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String license = in.text();
            int[] words = new int[in.number()];
            for (int j = 0; j < words.length; j++) {
                words[j] = table[in.number()];
            }
            all.add(new Fingerprint(license, words, runs(in), ROLES[in.number()]));
        }
        return all;
    }

    private static BitSet runs(ByteReader in) {
        BitSet optional = new BitSet();
        int runs = in.number();
        int at = 0;
        for (int i = 0; i < runs; i++) {
            at += in.number();
            int length = in.number();
            optional.set(at, at + length);
            at += length;
        }
        return optional;
    }

    /** Packs {@code all}, in their order: of licences with the same words the first is the one that answers. */
    public static void write(List<Fingerprint> all, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        WordTable table = new WordTable(all);
        number(out, table.words().size());
        for (int word : table.words()) {
            out.writeInt(word);
        }
        number(out, all.size());
        for (Fingerprint fingerprint : all) {
            byte[] license = fingerprint.license().getBytes(StandardCharsets.UTF_8);
            number(out, license.length);
            out.write(license);
            number(out, fingerprint.size());
            for (int word : fingerprint.words()) {
                number(out, table.number(word));
            }
            runs(out, fingerprint.optional());
            number(out, fingerprint.role().ordinal());
        }
        out.flush();
    }

    private static void runs(DataOutputStream out, BitSet optional) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        for (int from = optional.nextSetBit(0); from >= 0; from = optional.nextSetBit(last)) {
            int to = optional.nextClearBit(from);
            numbers.add(from - last);
            numbers.add(to - from);
            last = to;
        }
        number(out, numbers.size() / 2);
        for (int n : numbers) {
            number(out, n);
        }
    }

    private static void number(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
