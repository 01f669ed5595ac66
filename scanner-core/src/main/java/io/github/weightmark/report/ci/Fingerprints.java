package io.github.weightmark.report.ci;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names an alert so that a code host knows it again: by rule, model, file and the words there, never by line or
 * revision, which every edit and every upgrade changes. Equal ones are told apart by their order.
 */
final class Fingerprints {

    private static final int LENGTH = 16;

    private final Map<String, Integer> seen = new HashMap<>();

    String of(String... parts) {
        String hash = hash(String.join("\0", parts)).substring(0, LENGTH);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
