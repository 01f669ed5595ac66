package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;
import okhttp3.HttpUrl;

/** Decides where a redirect may lead: never out of TLS, never from a public Hub into a private network. */
final class Redirects {

    static final int MAX_HOPS = 10;

    private final Addresses addresses;
    private final Proxies proxies;

    Redirects(Addresses addresses, Proxies proxies) {
        this.addresses = addresses;
        this.proxies = proxies;
    }

    /**
     * The address that {@code location}, said by {@code from}, means.
     *
     * @param what is fetched, for messages
     */
    HttpUrl next(HttpUrl from, String location, String what) throws FetchException {
        HttpUrl next = from.resolve(location);
        if (next == null) {
            throw refused(what, "names no address");
        }
        if (from.isHttps() && !next.isHttps()) {
            throw refused(what, "leaves https for " + next.host());
        }
        if (!addresses.allows(next.host(), proxies.serves(next))) {
            throw refused(what, "leads to the private address " + next.host());
        }
        addresses.suspect(next.host());
        return next;
    }

    static FetchException refused(String what, String why) {
        return new FetchException(
                Kind.REDIRECT_REFUSED,
                "The redirect for " + what + " " + why + ", so it was not followed.",
                "Check HF_ENDPOINT; a Hub or its mirror must not redirect so.");
    }
}
