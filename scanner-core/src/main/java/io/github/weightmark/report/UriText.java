package io.github.weightmark.report;

import java.nio.charset.StandardCharsets;

/** Text as part of a URI. */
public final class UriText {

    private UriText() {}

    /** A relative path, percent-encoded; RFC 3986 leaves letters, digits and a few signs as they are. */
    public static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
