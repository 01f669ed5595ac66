package io.github.weightmark.gather.http;

import java.util.Map;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * One thing to ask a server for.
 *
 * @param what it is, for messages: a model, or a file of one
 * @param url where
 * @param headers to send; the token is none of them
 * @param maxBytes the largest body that is taken
 * @param part whether the first {@code maxBytes} of a longer body are what is wanted, rather than an attack
 */
record Ask(String what, HttpUrl url, Map<String, String> headers, int maxBytes, boolean part) {

    static Ask whole(String what, HttpUrl url, int maxBytes) {
        return new Ask(what, url, Map.of(), maxBytes, false);
    }

    /** Bytes {@code from} to {@code from + length - 1}. */
    static Ask part(String what, HttpUrl url, long from, int length) {
        Map<String, String> range = Map.of("Range", "bytes=" + from + "-" + (from + length - 1));
        return new Ask(what, url, range, length, true);
    }

    Ask with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Ask(what, url, more, maxBytes, part);
    }

    Ask at(HttpUrl newUrl) {
        return new Ask(what, newUrl, headers, maxBytes, part);
    }
}
