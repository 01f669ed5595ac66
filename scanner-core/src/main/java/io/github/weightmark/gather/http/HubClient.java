package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from one Hub. Follows redirects itself, hop by hop, so that the token goes to the Hub's own origin only, no
 * hop leaves TLS, and none leads from a public Hub into a private network.
 */
public final class HubClient implements AutoCloseable {

    private final @Nullable HttpUrl endpoint;
    private final String endpointText;
    private final @Nullable String token;
    private final Redirects redirects;
    private final Exchange exchange;

    /** @param seconds the time all requests may take together */
    public HubClient(HubSettings settings, int seconds, Timing timing) {
        this(settings, seconds, timing, Dns.SYSTEM);
    }

    HubClient(HubSettings settings, int seconds, Timing timing, Dns dns) {
        this.endpoint = HttpUrl.parse(settings.endpoint());
        this.endpointText = endpoint == null ? settings.endpoint() : withoutUser(endpoint);
        this.token = settings.token();
        Addresses addresses = new Addresses(endpoint == null ? "" : endpoint.host(), dns);
        this.redirects = new Redirects(addresses);
        this.exchange = new Exchange(addresses, new Budget(timing, seconds));
    }

    /** A password in the address would end up in every report. */
    private static String withoutUser(HttpUrl url) {
        String bare = url.newBuilder().username("").password("").build().toString();
        return bare.replaceFirst("/+$", "");
    }

    /** The Hub's own address, as configured, without a slash at its end. */
    public String endpoint() {
        return endpointText;
    }

    /** The host of the Hub; empty when its address is none. */
    public String host() {
        return endpoint == null ? "" : endpoint.host();
    }

    /**
     * Fetches a path of the Hub.
     *
     * @param what is fetched, for messages: a model, or a file of one
     * @param path below the endpoint, already encoded, beginning with a slash; a query may follow
     * @param maxBytes the largest answer that is taken
     */
    public byte[] get(String what, String path, int maxBytes) throws FetchException {
        HttpUrl url = endpoint == null ? null : HttpUrl.parse(endpointText + path);
        if (url == null) {
            throw new FetchException(
                    Kind.BAD_ENDPOINT,
                    "HF_ENDPOINT is no address of a Hub: " + endpointText + ".",
                    "Set it to something like https://huggingface.co, or unset it.");
        }
        for (int hop = 0; hop <= Redirects.MAX_HOPS; hop++) {
            Reply reply = exchange.get(what, url, isHub(url) ? token : null, maxBytes);
            if (!reply.redirects()) {
                return body(reply, what, path);
            }
            url = redirects.next(url, String.valueOf(reply.headers().get("Location")), what);
        }
        throw Redirects.refused(what, "goes on after " + Redirects.MAX_HOPS + " hops");
    }

    @Override
    public void close() {
        exchange.close();
    }

    private byte[] body(Reply reply, String what, String path) throws FetchException {
        if (reply.status() == 200) {
            return reply.body();
        }
        boolean file = path.contains("/resolve/");
        throw HubErrors.of(reply.status(), reply.headers(), what, token != null, file);
    }

    /** The same scheme, host and port: another port is another server. */
    private boolean isHub(HttpUrl url) {
        return endpoint != null
                && url.scheme().equals(endpoint.scheme())
                && url.host().equals(endpoint.host())
                && url.port() == endpoint.port();
    }
}
