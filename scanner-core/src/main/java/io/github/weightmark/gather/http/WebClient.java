package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Fetches from servers that are no Hub, never with a token. An address that leads into the network of whoever runs the
 * scan is refused, unless the user named it as the registry to ask.
 */
public final class WebClient implements AutoCloseable {

    private final Proxies proxies;
    private final Exchange exchange;
    private final Redirects redirects;

    /**
     * @param trusted address of the registry that the user named, which may be a private one
     * @param seconds the time all requests may take together, as long as no answer comes
     */
    public WebClient(Map<String, String> environment, String trusted, int seconds, Timing timing) {
        HttpUrl own = HttpUrl.parse(trusted);
        Addresses addresses = new Addresses(own == null ? "" : own.host(), Dns.SYSTEM);
        this.proxies = new Proxies(environment);
        this.redirects = new Redirects(addresses, proxies);
        this.exchange = new Exchange(addresses, proxies, new Budget(timing, seconds), new Windows(timing));
    }

    /**
     * Fetches an address.
     *
     * @param what it is, for messages
     * @param accept media type to ask for
     */
    public byte[] get(String what, String address, String accept, int maxBytes) throws FetchException {
        proxies.check();
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new FetchException(
                    Kind.BAD_ENDPOINT,
                    "The address of " + what + " is none: " + address + ".",
                    "Correct WEIGHTMARK_OLLAMA_REGISTRY, or unset it.");
        }
        Ask ask = Ask.whole(url.host(), what, url, maxBytes).with("Accept", accept);
        for (int hop = 0; hop <= Redirects.MAX_HOPS; hop++) {
            Reply reply = exchange.get(ask.at(url), null);
            if (!reply.redirects()) {
                return body(reply, what, url);
            }
            url = redirects.next(url, reply.header("Location"), what);
        }
        throw Redirects.refused(what, "goes on after " + Redirects.MAX_HOPS + " hops");
    }

    private static byte[] body(Reply reply, String what, HttpUrl url) throws FetchException {
        if (reply.status() == 200) {
            return reply.body();
        }
        if (reply.status() == 404) {
            throw new FetchException(
                    Kind.ENTRY_MISSING, url.host() + " does not have " + what + ".", "Correct the name or its tag.");
        }
        throw new FetchException(
                reply.status() >= 500 ? Kind.SERVER_ERROR : Kind.UNEXPECTED_ANSWER,
                url.host() + " answered " + what + " with status " + reply.status() + ".",
                "Scan again later; a firewall has to let " + url.host() + " through.");
    }

    @Override
    public void close() {
        exchange.close();
    }
}
