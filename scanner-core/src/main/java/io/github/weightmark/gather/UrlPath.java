package io.github.weightmark.gather;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Parts of the Hub's addresses, percent-encoded. */
final class UrlPath {

    private UrlPath() {}

    /** A revision: its slashes are encoded, too. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What an address means by a part of it; as it is written where it is not encoded. */
    static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    /** A model id or a file path: its slashes stay. */
    static String segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(UrlPath::segment).collect(Collectors.joining("/"));
    }
}
