package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from one Hub. Follows redirects itself, hop by hop, so that the token goes to the Hub's own origin only, no
 * hop leaves TLS, and none leads from a public Hub into a private network. A file counts only when the Hub says at which
 * commit it stands, and when its bytes are those that the Hub's hash names.
 */
public final class HubClient implements AutoCloseable {

    private static final int NOT_MODIFIED = 304;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

    private final @Nullable HttpUrl endpoint;
    private final String endpointText;
    private final @Nullable String token;
    private final Proxies proxies;
    private final HubTimeouts timeouts;
    private final Redirects redirects;
    private final Exchange exchange;

    /** @param seconds the time all requests may take together, as long as no answer comes */
    public HubClient(HubSettings settings, int seconds, Timing timing) {
        this(settings, seconds, timing, Dns.SYSTEM, UnaryOperator.identity());
    }

    HubClient(HubSettings settings, int seconds, Timing timing, Dns dns, UnaryOperator<OkHttpClient.Builder> trust) {
        this.endpoint = HttpUrl.parse(settings.endpoint());
        this.endpointText = settings.endpointName();
        this.token = settings.token();
        this.proxies = new Proxies(settings.environment());
        this.timeouts = new HubTimeouts(settings.environment());
        Addresses addresses = new Addresses(endpoint == null ? "" : endpoint.host(), dns);
        this.redirects = new Redirects(addresses, proxies);
        // A time that was asked for is given, even where it is longer than all requests together would get.
        int longest = Math.max(timeouts.answers().seconds(), timeouts.files().seconds());
        Budget budget = new Budget(timing, Math.max(seconds, longest));
        this.exchange = new Exchange(addresses, proxies, budget, new Windows(timing), trust);
    }

    /**
     * Asks for something that may change: what the Hub knows of a model.
     *
     * @param what is asked for, for messages
     * @param path below the endpoint, already encoded, beginning with a slash; a query may follow
     * @param maxBytes the largest answer that is taken
     * @param tag of the answer already known; empty for none
     */
    public Answer ask(String what, String path, int maxBytes, String tag) throws FetchException {
        Ask ask = Ask.whole(Ask.THE_HUB, what, url(path), maxBytes).within(timeouts.answers());
        Trail trail = follow(tag.isEmpty() ? ask : ask.with("If-None-Match", tag));
        Reply reply = trail.last().reply();
        if (reply.status() == NOT_MODIFIED && !tag.isEmpty()) {
            return new Answer(null, tag, trail.warnings());
        }
        byte[] body = body(trail, what, path);
        String type = reply.header("Content-Type").toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("json")) {
            throw new FetchException(
                    Kind.MALFORMED_ANSWER,
                    "The Hub's answer about " + what + " is "
                            + type.replaceFirst(";.*", "").strip() + ", not JSON.",
                    "Check HF_ENDPOINT and any proxy; scan again later.");
        }
        return new Answer(body, reply.header("ETag"), trail.warnings());
    }

    /**
     * Fetches a file.
     *
     * @param commit that the file must stand at; empty for whichever the branch in {@code path} stands at
     * @param tag of the content already known; empty for none
     */
    public Answer file(String what, String path, String commit, int maxBytes, String tag) throws FetchException {
        Ask ask = Ask.whole(Ask.THE_HUB, what, url(path), maxBytes).within(timeouts.files());
        Trail trail = follow(tag.isEmpty() ? ask : ask.with("If-None-Match", tag));
        if (trail.last().reply().status() == NOT_MODIFIED && !tag.isEmpty()) {
            return new Answer(null, tag, List.of());
        }
        byte[] content = body(trail, what, path);
        checkCommit(trail, what, commit);
        checkSize(trail, what, content.length);
        String linked = trail.said("X-Linked-Etag");
        if (!Fingerprint.fits(linked.isEmpty() ? trail.said("ETag") : linked, content)) {
            throw new FetchException(
                    Kind.HASH_MISMATCH,
                    "What was sent for " + what + " is not what the Hub's hash names.",
                    "Check proxy and mirror, which may have changed it; then scan again.");
        }
        return new Answer(content, trail.said("ETag"), List.of());
    }

    /** Fetches {@code length} bytes of a file, less at its end. */
    public Part part(String what, String path, String commit, long from, int length) throws FetchException {
        Trail trail = follow(Ask.part(what, url(path), from, length).within(timeouts.files()));
        Reply reply = trail.last().reply();
        Matcher range = RANGE.matcher(reply.header("Content-Range"));
        if (reply.status() == 206 && range.matches() && Long.parseLong(range.group(1)) == from) {
            checkCommit(trail, what, commit);
            return new Part(reply.body(), Long.parseLong(range.group(2)));
        }
        byte[] body = body(trail, what, path);
        checkCommit(trail, what, commit);
        String size = reply.header("Content-Length");
        if (reply.status() != 200 || from > 0 || !size.matches("\\d{1,18}")) {
            throw new FetchException(
                    Kind.NO_RANGES,
                    "The Hub does not hand out pieces of " + what + ", and the whole of it was not fetched.",
                    "Download the file and check it on disk.");
        }
        return new Part(body, Long.parseLong(size));
    }

    @Override
    public void close() {
        exchange.close();
    }

    private HttpUrl url(String path) throws FetchException {
        HttpUrl url = endpoint == null ? null : HttpUrl.parse(endpointText + path);
        if (url == null) {
            throw new FetchException(
                    Kind.BAD_ENDPOINT,
                    "HF_ENDPOINT is no address of a Hub: " + endpointText + ".",
                    "Set it to something like https://huggingface.co, or unset it.");
        }
        return url;
    }

    private Trail follow(Ask ask) throws FetchException {
        proxies.check();
        timeouts.check();
        List<Trail.Step> steps = new ArrayList<>();
        HttpUrl url = ask.url();
        for (int hop = 0; hop <= Redirects.MAX_HOPS; hop++) {
            Reply reply = exchange.get(ask.at(url), isHub(url) ? token : null);
            steps.add(new Trail.Step(url, reply, isHub(url)));
            if (!reply.redirects()) {
                return new Trail(steps);
            }
            url = redirects.next(url, reply.header("Location"), ask.what());
        }
        throw Redirects.refused(ask.what(), "goes on after " + Redirects.MAX_HOPS + " hops");
    }

    private byte[] body(Trail trail, String what, String path) throws FetchException {
        Trail.Step last = trail.last();
        int status = last.reply().status();
        if (status == 200) {
            return last.reply().body();
        }
        boolean file = path.contains("/resolve/");
        throw last.ofTheHub()
                ? HubErrors.of(status, last.reply().headers(), what, token != null, file)
                : HubErrors.elsewhere(status, last.url().host(), what);
    }

    /** A server that does not say at which commit a file stands is no Hub, and what it sends proves nothing. */
    private static void checkCommit(Trail trail, String what, String commit) throws FetchException {
        String said = trail.said("X-Repo-Commit");
        boolean fits = said.matches("[0-9a-f]{40}") && (commit.isEmpty() || said.equals(commit));
        if (!fits) {
            String how = said.isEmpty() ? "without saying at which commit it stands" : "at another commit: " + said;
            throw new FetchException(
                    Kind.NO_COMMIT,
                    "The Hub sent " + what + " " + how + ", so it does not count.",
                    "Check HF_ENDPOINT and any proxy: a mirror must pass the header X-Repo-Commit on.");
        }
    }

    /** The Hub says how long a file is that others keep for it, and a hash is not always said. */
    private static void checkSize(Trail trail, String what, int length) throws FetchException {
        String said = trail.said("X-Linked-Size");
        if (said.matches("\\d{1,18}") && Long.parseLong(said) != length) {
            throw new FetchException(
                    Kind.HASH_MISMATCH,
                    "What was sent for " + what + " has " + length + " bytes, and the Hub says that it has " + said
                            + ".",
                    "Check proxy and mirror, which may have changed it; then scan again.");
        }
    }

    /** The same scheme, host and port: another port is another server. */
    private boolean isHub(HttpUrl url) {
        return endpoint != null
                && url.scheme().equals(endpoint.scheme())
                && url.host().equals(endpoint.host())
                && url.port() == endpoint.port();
    }
}
