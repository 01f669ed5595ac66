package io.github.weightmark.learn;

import io.github.weightmark.identify.Fingerprint;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fingerprint as a text file: a header of {@code key: value} lines, an empty line, then the word hashes, four bytes
 * each, in Base64. Optional words are listed in the header as {@code from-to} runs.
 *
 * @param header provenance and licence id, in order
 * @param fingerprint the licence
 */
record FingerprintText(Map<String, String> header, Fingerprint fingerprint) {

    static FingerprintText parse(String file) {
        int blank = file.indexOf("\n\n");
        Map<String, String> header = new LinkedHashMap<>();
        file.substring(0, blank).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(0, colon), line.substring(colon + 2));
        });
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getMimeDecoder().decode(file.substring(blank)));
        int[] words = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(words);
        BitSet optional = optional(header.getOrDefault("optional", ""));
        return new FingerprintText(header, new Fingerprint(header.getOrDefault("license", ""), words, optional));
    }

    String write() {
        StringBuilder file = new StringBuilder();
        header.forEach(
                (key, value) -> file.append(key).append(": ").append(value).append('\n'));
        ByteBuffer bytes = ByteBuffer.allocate(fingerprint.size() * Integer.BYTES);
        bytes.asIntBuffer().put(fingerprint.words());
        String body = Base64.getMimeEncoder(120, new byte[] {'\n'}).encodeToString(bytes.array());
        return file.append('\n').append(body).append('\n').toString();
    }

    static String runs(BitSet optional) {
        StringBuilder runs = new StringBuilder();
        for (int from = optional.nextSetBit(0); from >= 0; ) {
            int to = optional.nextClearBit(from);
            runs.append(runs.isEmpty() ? "" : " ").append(from).append('-').append(to);
            from = optional.nextSetBit(to);
        }
        return runs.toString();
    }

    private static BitSet optional(String runs) {
        BitSet optional = new BitSet();
        for (String run : runs.split(" ")) {
            int dash = run.indexOf('-');
            if (dash > 0) {
                optional.set(Integer.parseInt(run.substring(0, dash)), Integer.parseInt(run.substring(dash + 1)));
            }
        }
        return optional;
    }
}
