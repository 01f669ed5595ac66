package io.github.weightmark.gather.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing remembered, as it lies on disk: a line that tells kind, hash and tag, then the bytes. The hash covers all of
 * it, so that an entry which was torn, or changed by somebody, is none.
 *
 * @param answered whether {@code body} is an answer, rather than a refusal in words
 * @param tag by which the Hub names this state; empty for none
 * @param body what was said
 */
public record Entry(boolean answered, String tag, byte[] body) {

    /** What the line before the bytes takes at most. */
    static final int OVERHEAD = 1024;

    private static final Pattern HEAD = Pattern.compile("weightmark 1 (answer|refusal) ([0-9a-f]{64}) (.*)");
    private static final Pattern TAG = Pattern.compile("[\\x21-\\x7e]{0,500}");

    public Entry {
        tag = TAG.matcher(tag).matches() ? tag : "";
    }

    byte[] bytes(String key) {
        String kind = answered ? "answer" : "refusal";
        byte[] head = ("weightmark 1 " + kind + " " + seal(key, kind, tag, body) + " " + tag + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Reads {@link #bytes} back; empty when they are not what was written for {@code key}. */
    static Optional<Entry> of(String key, byte[] bytes) {
        int end = 0;
        while (end < Math.min(bytes.length, OVERHEAD) && bytes[end] != '\n') {
            end++;
        }
        Matcher head = HEAD.matcher(new String(bytes, 0, end, StandardCharsets.US_ASCII));
        if (end == bytes.length || !head.matches()) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        boolean whole = head.group(2).equals(seal(key, head.group(1), head.group(3), body));
        return whole ? Optional.of(new Entry(head.group(1).equals("answer"), head.group(3), body)) : Optional.empty();
    }

    private static String seal(String key, String kind, String tag, byte[] body) {
        return Sha256Hex.of((key + "\n" + kind + "\n" + tag + "\n").getBytes(StandardCharsets.UTF_8), body);
    }

    /** SHA-256 over several pieces. */
    static final class Sha256Hex {

        private Sha256Hex() {}

        static String of(byte[]... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] part : parts) {
                    digest.update(part);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
