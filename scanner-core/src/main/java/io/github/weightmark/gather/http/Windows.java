package io.github.weightmark.gather.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The windows in which a Hub counts requests, one for its API and one for its files. Every answer says what is left of
 * its window; once nothing is, asking again before it opens would only be refused.
 */
final class Windows {

    private static final Pattern SPENT =
            Pattern.compile("\"?(\\w+)\"?\\s*;\\s*r\\s*=\\s*0+\\s*;\\s*t\\s*=\\s*(\\d{1,6})\\b");

    private final Timing timing;
    private final Map<String, Long> opens = new ConcurrentHashMap<>();

    Windows(Timing timing) {
        this.timing = timing;
    }

    /** Takes note of what an answer says of its window. */
    void note(HttpUrl url, Headers headers) {
        String said = headers.get("RateLimit");
        Matcher spent = SPENT.matcher(said == null ? "" : said);
        if (spent.find()) {
            Duration wait = Duration.ofSeconds(Long.parseLong(spent.group(2)) + 1);
            opens.put(key(url, spent.group(1)), timing.nanoTime() + wait.toNanos());
        }
    }

    /** How long the window of {@code url} stays shut; zero when it is open. */
    Duration shut(HttpUrl url) {
        Long opening = opens.get(key(url, bucket(url)));
        return opening == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, opening - timing.nanoTime()));
    }

    private static String bucket(HttpUrl url) {
        if (url.encodedPath().startsWith("/api/")) {
            return "api";
        }
        return url.encodedPath().contains("/resolve/") ? "resolvers" : "pages";
    }

    private static String key(HttpUrl url, String bucket) {
        return url.host() + ":" + url.port() + " " + bucket;
    }
}
