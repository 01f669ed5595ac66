package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import java.util.Map;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Fetches from a server that is no Hub, never with a token of the user's: where a registry wants one, the pass that its
 * token server gives to everybody is shown to the registry itself and to nobody else. An address that leads into the network of whoever runs the
 * scan is refused, unless the user named it as the registry to ask.
 */
public final class WebClient implements AutoCloseable {

    private final Proxies proxies;
    private final Exchange exchange;
    private final PassTokens passes;
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
        this.passes = new PassTokens(exchange);
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
                    "Correct the address of the registry, or unset it.");
        }
        Ask ask = Ask.whole(url.host(), what, url, maxBytes).with("Accept", accept);
        return body(follow(ask), ask);
    }

    private Trail.Step follow(Ask ask) throws FetchException {
        HttpUrl url = ask.url();
        for (int hop = 0; hop <= Redirects.MAX_HOPS; hop++) {
            Reply reply = admitted(ask, url);
            if (!reply.redirects()) {
                return new Trail.Step(url, reply, false);
            }
            url = redirects.next(url, reply.header("Location"), ask.what());
        }
        throw Redirects.refused(ask.what(), "goes on after " + Redirects.MAX_HOPS + " hops");
    }

    /** The answer, with a pass where the registry that was asked first wants one. */
    private Reply admitted(Ask ask, HttpUrl url) throws FetchException {
        boolean own = Challenge.sameOrigin(url, ask.url());
        Reply reply = exchange.get(ask.at(url), own ? passes.known(url) : null);
        String challenge = reply.header("WWW-Authenticate");
        if (!own || reply.status() != 401 || challenge.isEmpty()) {
            return reply;
        }
        return exchange.get(ask.at(url), passes.fetch(challenge, url, ask.what()));
    }

    private static byte[] body(Trail.Step last, Ask ask) throws FetchException {
        String what = ask.what();
        Reply reply = last.reply();
        HttpUrl url = last.url();
        if (reply.status() == 200) {
            return reply.body();
        }
        if (reply.status() == 401 || reply.status() == 403 && Challenge.sameOrigin(url, ask.url())) {
            throw Challenge.closed(url, what);
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
