package io.github.weightmark.gather;

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

    /** A model id or a file path: its slashes stay. */
    static String segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(UrlPath::segment).collect(Collectors.joining("/"));
    }
}
