package io.github.weightmark.gather.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long to wait before the next try. */
final class Waits {

    private static final Pattern SPENT_WINDOW = Pattern.compile("r\\s*=\\s*0+\\s*;\\s*t\\s*=\\s*(\\d{1,6})\\b");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private Waits() {}

    /** Seconds; doubles from try to try unless the Hub names a time, which gets one second more. */
    static long before(int attempt, Headers headers) {
        Matcher window = SPENT_WINDOW.matcher(header(headers, "RateLimit"));
        if (window.find()) {
            return Long.parseLong(window.group(1)) + 1;
        }
        String after = header(headers, "Retry-After").strip();
        return SECONDS.matcher(after).matches() ? Long.parseLong(after) + 1 : before(attempt);
    }

    /** Seconds before try {@code attempt}, counted from 1: 1, 2, 4. */
    static long before(int attempt) {
        return 1L << (attempt - 1);
    }

    private static String header(Headers headers, String name) {
        String value = headers.get(name);
        return value == null ? "" : value;
    }
}
