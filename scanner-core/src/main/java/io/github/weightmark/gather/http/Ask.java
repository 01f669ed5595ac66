package io.github.weightmark.gather.http;

import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * One thing to ask a server for.
 *
 * @param who is asked, for messages, at the beginning of a sentence
 * @param what it is, for messages: a model, or a file of one
 * @param url where
 * @param headers to send; the token is none of them
 * @param maxBytes the largest body that is taken
 * @param part whether the first {@code maxBytes} of a longer body are what is wanted, rather than an attack
 * @param patience how long it may take
 */
record Ask(
        String who,
        String what,
        HttpUrl url,
        Map<String, String> headers,
        int maxBytes,
        boolean part,
        Patience patience) {

    static final String THE_HUB = "The Hub";

    static Ask whole(String who, String what, HttpUrl url, int maxBytes) {
        return new Ask(who, what, url, Map.of(), maxBytes, false, Patience.USUAL);
    }

    /** Bytes of a file on the Hub, {@code from} to {@code from + length - 1}. */
    static Ask part(String what, HttpUrl url, long from, int length) {
        Map<String, String> range = Map.of("Range", "bytes=" + from + "-" + (from + length - 1));
        return new Ask(THE_HUB, what, url, range, length, true, Patience.USUAL);
    }

    boolean isOfTheHub() {
        return who.equals(THE_HUB);
    }

    /** Who is asked, within a sentence. */
    String sender() {
        return isOfTheHub() ? "the Hub" : who;
    }

    Ask with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(who, what, url, more, maxBytes, part, patience);
    }

    Ask at(HttpUrl newUrl) {
        return new Ask(who, what, newUrl, headers, maxBytes, part, patience);
    }

    Ask within(Patience other) {
        return new Ask(who, what, url, headers, maxBytes, part, other);
    }
}
