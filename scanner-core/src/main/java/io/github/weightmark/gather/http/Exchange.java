package io.github.weightmark.gather.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer: tried again when the failure may pass, within the time of the whole run. An origin that
 * cannot be reached once is not tried again in the same run, so that a machine without network answers at once.
 */
final class Exchange implements AutoCloseable {

    static final int MAX_RETRIES = 3;

    private final Wire wire;
    private final Budget budget;
    private final Windows windows;
    private final Map<String, FetchException> unreachable = new ConcurrentHashMap<>();

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
        this.wire = new Wire(addresses, proxies, trust);
        this.budget = budget;
        this.windows = windows;
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
            throw NoAnswer.rateLimited(ask, shut.plusMillis(999).toSeconds());
        }
    }

    private void pause(Ask ask, int attempt, @Nullable Reply reply) throws FetchException {
        long wait = reply == null ? Waits.before(attempt) : Waits.before(attempt, reply.headers());
        if (!budget.sleep(Duration.ofSeconds(wait))) {
            throw reply != null && reply.status() == 429
                    ? NoAnswer.rateLimited(ask, wait)
                    : NoAnswer.timeSpent(ask.what());
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** {@code null} when the connection was lost on the way and this was not the last try. */
    private @Nullable Reply attempt(Ask ask, @Nullable String token, boolean last) throws FetchException {
        Duration left = budget.left();
        if (left.isZero()) {
            throw NoAnswer.timeSpent(ask.what());
        }
        try {
            Reply reply = wire.send(ask, token, left);
            if (!reply.passes()) {
                budget.reward();
                windows.note(ask.url(), reply.headers());
            }
            return reply;
        } catch (Addresses.RefusedException e) {
            throw Redirects.refused(ask.what(), "leads to a private address behind " + e.getMessage());
        } catch (UnknownHostException e) {
            throw unreachable(NoAnswer.unreachable(ask, "no such host is known"), ask);
        } catch (ConnectException | NoRouteToHostException e) {
            throw unreachable(NoAnswer.unreachable(ask, "no connection"), ask);
        } catch (InterruptedIOException e) {
            throw unreachable(NoAnswer.tooSlow(ask), ask);
        } catch (SSLException e) {
            throw unreachable(NoAnswer.unreachable(ask, "no secure connection"), ask);
        } catch (IOException e) {
            if (last) {
                throw NoAnswer.lost(ask.what());
            }
            return null;
        }
    }

    private static Reply settled(Reply reply, Ask ask) throws FetchException {
        if (reply.status() == 429) {
            throw NoAnswer.rateLimited(ask, Waits.before(1, reply.headers()));
        }
        return reply;
    }

    /** The first reason stands for the whole run. */
    private FetchException unreachable(FetchException problem, Ask ask) {
        return unreachable.computeIfAbsent(origin(ask.url()), origin -> problem);
    }

    static String origin(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }
}
