package io.github.weightmark.gather.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
        if (SECONDS.matcher(after).matches()) {
            return Long.parseLong(after) + 1;
        }
        return after.isEmpty() ? before(attempt) : until(after, header(headers, "Date"), attempt);
    }

    /** Seconds before try {@code attempt}, counted from 1: 1, 2, 4. */
    static long before(int attempt) {
        return 1L << (attempt - 1);
    }

    /** A date is held against the server's own clock, so that ours does not matter. */
    private static long until(String after, String now, int attempt) {
        try {
            Duration wait = Duration.between(date(now), date(after));
            return wait.isNegative() ? before(attempt) : wait.toSeconds() + 1;
        } catch (DateTimeException e) {
            return before(attempt);
        }
    }

    private static ZonedDateTime date(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static String header(Headers headers, String name) {
        String value = headers.get(name);
        return value == null ? "" : value;
    }
}
