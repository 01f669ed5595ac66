package io.github.weightmark.gather.http;

import io.github.weightmark.gather.http.FetchException.Kind;

/** Why a request got no answer: what, where, and how to go on. */
final class NoAnswer {

    private NoAnswer() {}

    static FetchException unreachable(Ask ask, String why) {
        return unreachable(ask, why, "");
    }

    /** Whoever knows the Hub to be slow can give it more time. */
    static FetchException tooSlow(Ask ask) {
        String variable = ask.patience().variable();
        return unreachable(
                ask,
                "no answer in time",
                variable.isEmpty() ? "" : " Where it is known to be slow, set " + variable + " to more seconds.");
    }

    private static FetchException unreachable(Ask ask, String why, String more) {
        return new FetchException(
                Kind.UNREACHABLE,
                Exchange.origin(ask.url()) + " cannot be reached: " + why + ".",
                "Check network, proxy and " + (ask.isOfTheHub() ? "HF_ENDPOINT" : "its address")
                        + ", or scan with --offline." + more);
    }

    static FetchException lost(String what) {
        return new FetchException(
                Kind.UNREACHABLE,
                "The connection was lost " + (Exchange.MAX_RETRIES + 1) + " times while " + what + " was fetched.",
                "Check network and proxy, then scan again.");
    }

    static FetchException rateLimited(Ask ask, long seconds) {
        return new FetchException(
                Kind.RATE_LIMITED,
                ask.who() + "'s rate limit is used up, so " + ask.what() + " was not fetched; it opens again in "
                        + seconds + " s.",
                ask.isOfTheHub() ? "Set HF_TOKEN for a higher limit, or scan again then." : "Scan again then.");
    }

    static FetchException timeSpent(String what) {
        return new FetchException(
                Kind.TIME_SPENT,
                "The time for the network was spent before " + what + " was fetched.",
                "Scan again; what the Hub cache holds is read without network.");
    }
}
