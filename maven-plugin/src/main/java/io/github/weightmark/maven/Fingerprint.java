package io.github.weightmark.maven;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One hash over named texts. */
final class Fingerprint {

    private final MessageDigest hash = sha256();

    /** Adds a text under a name, so that no two lists of texts come to the same. */
    Fingerprint add(String name, @Nullable Object value) {
        addText(name);
        addText(String.valueOf(value));
        return this;
    }

    private void addText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        hash.update(bytes);
    }

    /** The hash of everything added. */
    String value() {
        return HexFormat.of().formatHex(hash.digest());
    }

    /** The hash of some bytes alone. */
    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
