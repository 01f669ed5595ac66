package io.github.weightmark.gather.http;

import okhttp3.Headers;

/** One answer; {@code body} is empty unless the status is 200 or 206. */
record Reply(int status, Headers headers, byte[] body) {

    boolean redirects() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> headers.get("Location") != null;
            default -> false;
        };
    }

    /** Worth another try? Not when the Hub names the reason. */
    boolean passes() {
        if (headers.get("X-Error-Code") != null) {
            return false;
        }
        return switch (status) {
            case 408, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    /** The header, trimmed; empty when it is missing. */
    String header(String name) {
        String value = headers.get(name);
        return value == null ? "" : value.strip();
    }
}
