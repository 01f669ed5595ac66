package io.github.weightmark.gather.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The hash by which the Hub names a file's content: 40 digits are git's own of a blob, 64 are SHA-256 of a file that
 * git-lfs keeps.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** Is {@code content} what {@code name} names? A name that is no hash says nothing against any content. */
    public static boolean fits(String name, byte[] content) {
        String hash = bare(name);
        return switch (hash.length()) {
            case 40 -> hash.equals(blob(content));
            case 64 -> hash.equals(hex("SHA-256", content));
            default -> true;
        };
    }

    /** The hash in an entity tag; empty when it holds none. */
    static String bare(String tag) {
        String bare = tag.replaceFirst("^W/", "").replace("\"", "").strip().toLowerCase(Locale.ROOT);
        return bare.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? bare : "";
    }

    private static String blob(byte[] content) {
        byte[] head = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        return hex("SHA-1", head, content);
    }

    private static String hex(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
