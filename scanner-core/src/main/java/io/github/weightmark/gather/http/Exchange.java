package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: tried again when the failure may pass, within the time of the whole run. An origin that
 * cannot be reached once is not tried again in the same run, so that a machine without network answers at once.
 */
final class Exchange implements AutoCloseable {

    private static final int MAX_RETRIES = 3;
    private static final String USER_AGENT =
            "weightmark/" + version() + "; java/" + Runtime.version().feature();

    private final Addresses addresses;
    private final Proxies proxies;
    private final Budget budget;
    private final Windows windows;
    private final Map<String, FetchException> unreachable = new ConcurrentHashMap<>();

    private final UnaryOperator<OkHttpClient.Builder> trust;

    /** Made for the first request: an offline scan need not load TLS. */
    private @Nullable OkHttpClient client;

    Exchange(Addresses addresses, Proxies proxies, Budget budget, Windows windows) {
        this(addresses, proxies, budget, windows, UnaryOperator.identity());
    }

    /** @param trust whose certificates are taken; as Java has it when nothing is changed */
    Exchange(
            Addresses addresses,
            Proxies proxies,
            Budget budget,
            Windows windows,
            UnaryOperator<OkHttpClient.Builder> trust) {
        this.addresses = addresses;
        this.proxies = proxies;
        this.budget = budget;
        this.windows = windows;
        this.trust = trust;
    }

    private synchronized OkHttpClient client() {
        if (client == null) {
            client = proxies.through(trust.apply(new OkHttpClient.Builder()))
                    .dns(addresses)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .build();
        }
        return client;
    }

    /** As the build wrote it; what cannot be read here is told elsewhere. */
    private static String version() {
        try (InputStream file = Exchange.class.getResourceAsStream("/io/github/weightmark/report/version.txt")) {
            return file == null ? "0" : new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "0";
        }
    }

    /** @param token shown to this address; {@code null} for none */
    Reply get(Ask ask, @Nullable String token) throws FetchException {
        budget.enter();
        try {
            return answer(ask, token);
        } finally {
            budget.leave();
        }
    }

    private Reply answer(Ask ask, @Nullable String token) throws FetchException {
        for (int attempt = 1; ; attempt++) {
            FetchException known = unreachable.get(origin(ask.url()));
            if (known != null) {
                throw known;
            }
            awaitWindow(ask);
            Reply reply = attempt(ask, token, attempt > MAX_RETRIES);
            if (reply != null && (attempt > MAX_RETRIES || !reply.passes())) {
                return settled(reply, ask);
            }
            pause(ask, attempt, reply);
        }
    }

    /** A window that an earlier answer said is used up would only refuse us. */
    private void awaitWindow(Ask ask) throws FetchException {
        Duration shut = windows.shut(ask.url());
        if (!shut.isZero() && !budget.sleep(shut)) {
            throw rateLimited(ask, shut.plusMillis(999).toSeconds());
        }
    }

    private void pause(Ask ask, int attempt, @Nullable Reply reply) throws FetchException {
        long wait = reply == null ? Waits.before(attempt) : Waits.before(attempt, reply.headers());
        if (!budget.sleep(Duration.ofSeconds(wait))) {
            throw reply != null && reply.status() == 429 ? rateLimited(ask, wait) : timeSpent(ask.what());
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }

    /** {@code null} when the connection was lost on the way and this was not the last try. */
    private @Nullable Reply attempt(Ask ask, @Nullable String token, boolean last) throws FetchException {
        Duration left = budget.left();
        if (left.isZero()) {
            throw timeSpent(ask.what());
        }
        try {
            Reply reply = call(ask, token, left);
            if (!reply.passes()) {
                budget.reward();
                windows.note(ask.url(), reply.headers());
            }
            return reply;
        } catch (Addresses.RefusedException e) {
            throw Redirects.refused(ask.what(), "leads to a private address behind " + e.getMessage());
        } catch (UnknownHostException e) {
            throw unreachable(ask, "no such host is known");
        } catch (ConnectException | NoRouteToHostException e) {
            throw unreachable(ask, "no connection");
        } catch (InterruptedIOException e) {
            throw tooSlow(ask);
        } catch (SSLException e) {
            throw unreachable(ask, "no secure connection");
        } catch (IOException e) {
            if (last) {
                throw lost(ask.what());
            }
            return null;
        }
    }

    /** @param left the time there is, however much patience is asked for */
    private Reply call(Ask ask, @Nullable String token, Duration left) throws IOException, FetchException {
        Request.Builder request = new Request.Builder().url(ask.url()).header("User-Agent", USER_AGENT);
        ask.headers().forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        Patience patience = ask.patience();
        OkHttpClient timed = client().newBuilder()
                .connectTimeout(patience.connect())
                .readTimeout(patience.silence())
                .callTimeout(left.compareTo(patience.call()) < 0 ? left : patience.call())
                .build();
        try (Response response = timed.newCall(request.build()).execute()) {
            boolean whole = response.code() == 200 || response.code() == 206;
            byte[] body = whole ? body(response.body().source(), ask) : new byte[0];
            return new Reply(response.code(), response.headers(), body);
        }
    }

    /** Counts what comes out of any compression, whatever the headers promise. */
    private static byte[] body(BufferedSource source, Ask ask) throws IOException, FetchException {
        if (!source.request(ask.maxBytes() + 1L)) {
            return source.readByteArray();
        }
        if (ask.part()) {
            Buffer first = new Buffer();
            source.readFully(first, ask.maxBytes());
            return first.readByteArray();
        }
        throw new FetchException(
                Kind.TOO_LARGE,
                "What " + ask.sender() + " sends for " + ask.what() + " is larger than " + ask.maxBytes()
                        + " bytes, so it was not read.",
                "Look at it yourself; no card, licence or listing needs to be so large.");
    }

    private static Reply settled(Reply reply, Ask ask) throws FetchException {
        if (reply.status() == 429) {
            throw rateLimited(ask, Waits.before(1, reply.headers()));
        }
        return reply;
    }

    /** Whoever knows the Hub to be slow can give it more time. */
    private FetchException tooSlow(Ask ask) {
        String variable = ask.patience().variable();
        return unreachable(
                ask,
                "no answer in time",
                variable.isEmpty() ? "" : " Where it is known to be slow, set " + variable + " to more seconds.");
    }

    private FetchException unreachable(Ask ask, String why) {
        return unreachable(ask, why, "");
    }

    private FetchException unreachable(Ask ask, String why, String more) {
        FetchException problem = new FetchException(
                Kind.UNREACHABLE,
                origin(ask.url()) + " cannot be reached: " + why + ".",
                "Check network, proxy and " + (ask.isOfTheHub() ? "HF_ENDPOINT" : "its address")
                        + ", or scan with --offline." + more);
        return unreachable.computeIfAbsent(origin(ask.url()), origin -> problem);
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

    private static FetchException rateLimited(Ask ask, long seconds) {
        return new FetchException(
                Kind.RATE_LIMITED,
                ask.who() + "'s rate limit is used up, so " + ask.what() + " was not fetched; it opens again in "
                        + seconds + " s.",
                ask.isOfTheHub() ? "Set HF_TOKEN for a higher limit, or scan again then." : "Scan again then.");
    }

    private static FetchException timeSpent(String what) {
        return new FetchException(
                Kind.TIME_SPENT,
                "The time for the network was spent before " + what + " was fetched.",
                "Scan again; what the Hub cache holds is read without network.");
    }
}
