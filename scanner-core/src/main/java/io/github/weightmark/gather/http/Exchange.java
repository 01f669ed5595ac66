package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: tried again when the failure may pass, within the time of the whole run. An origin that
 * cannot be reached once is not tried again in the same run, so that a machine without network answers at once.
 */
final class Exchange implements AutoCloseable {

    private static final int MAX_RETRIES = 3;
    private static final String USER_AGENT =
            "weightmark; java/" + Runtime.version().feature();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(30);

    private final OkHttpClient client;
    private final Budget budget;
    private final Map<String, FetchException> unreachable = new ConcurrentHashMap<>();

    Exchange(Addresses addresses, Budget budget) {
        this.budget = budget;
        this.client = new OkHttpClient.Builder()
                .dns(addresses)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .build();
    }

    /** @param token shown to this address; {@code null} for none */
    Reply get(String what, HttpUrl url, @Nullable String token, int maxBytes) throws FetchException {
        for (int attempt = 1; ; attempt++) {
            FetchException known = unreachable.get(origin(url));
            if (known != null) {
                throw known;
            }
            Reply reply = attempt(what, url, token, maxBytes, attempt > MAX_RETRIES);
            if (reply != null && (attempt > MAX_RETRIES || !reply.passes())) {
                return settled(reply, what);
            }
            pause(what, attempt, reply);
        }
    }

    private void pause(String what, int attempt, @Nullable Reply reply) throws FetchException {
        long wait = reply == null ? Waits.before(attempt) : Waits.before(attempt, reply.headers());
        if (!budget.sleep(wait)) {
            throw reply != null && reply.status() == 429 ? rateLimited(what, wait) : timeSpent(what);
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** {@code null} when the connection was lost on the way and this was not the last try. */
    private @Nullable Reply attempt(String what, HttpUrl url, @Nullable String token, int maxBytes, boolean last)
            throws FetchException {
        Duration left = budget.left();
        if (left.isZero()) {
            throw timeSpent(what);
        }
        try {
            return call(what, url, token, maxBytes, left.compareTo(CALL) < 0 ? left : CALL);
        } catch (Addresses.RefusedException e) {
            throw Redirects.refused(what, "leads to a private address behind " + url.host());
        } catch (UnknownHostException e) {
            throw unreachable(url, "no such host is known");
        } catch (ConnectException | NoRouteToHostException e) {
            throw unreachable(url, "no connection");
        } catch (InterruptedIOException e) {
            throw unreachable(url, "no answer in time");
        } catch (SSLException e) {
            throw unreachable(url, "no secure connection");
        } catch (IOException e) {
            if (last) {
                throw lost(what);
            }
            return null;
        }
    }

    private Reply call(String what, HttpUrl url, @Nullable String token, int maxBytes, Duration time)
            throws IOException, FetchException {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", USER_AGENT);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        OkHttpClient timed = client.newBuilder().callTimeout(time).build();
        try (Response response = timed.newCall(request.build()).execute()) {
            byte[] body = response.code() == 200 ? body(response.body().source(), what, maxBytes) : new byte[0];
            return new Reply(response.code(), response.headers(), body);
        }
    }

    /** Counts what comes out of any compression, whatever the headers promise. */
    private static byte[] body(BufferedSource source, String what, int maxBytes) throws IOException, FetchException {
        if (source.request(maxBytes + 1L)) {
            throw new FetchException(
                    Kind.TOO_LARGE,
                    "What the Hub sends for " + what + " is larger than " + maxBytes + " bytes, so it was not read.",
                    "Look at it yourself; no card, licence or listing needs to be so large.");
        }
        return source.readByteArray();
    }

    private static Reply settled(Reply reply, String what) throws FetchException {
        if (reply.status() == 429) {
            throw rateLimited(what, Waits.before(1, reply.headers()));
        }
        return reply;
    }

    private FetchException unreachable(HttpUrl url, String why) {
        FetchException problem = new FetchException(
                Kind.UNREACHABLE,
                origin(url) + " cannot be reached: " + why + ".",
                "Check network, proxy and HF_ENDPOINT, or scan with --offline.");
        return unreachable.computeIfAbsent(origin(url), origin -> problem);
    }

    private static String origin(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }

    private static FetchException lost(String what) {
        return new FetchException(
                Kind.UNREACHABLE,
                "The connection was lost " + (MAX_RETRIES + 1) + " times while " + what + " was fetched.",
                "Check network and proxy, then scan again.");
    }

    private static FetchException rateLimited(String what, long seconds) {
        return new FetchException(
                Kind.RATE_LIMITED,
                "The Hub's rate limit is used up, so " + what + " was not fetched; it opens again in " + seconds
                        + " s.",
                "Set HF_TOKEN for a higher limit, or scan again then.");
    }

    private static FetchException timeSpent(String what) {
        return new FetchException(
                Kind.TIME_SPENT,
                "The time for the network was spent before " + what + " was fetched.",
                "Scan again; what the Hub cache holds is read without network.");
    }
}
