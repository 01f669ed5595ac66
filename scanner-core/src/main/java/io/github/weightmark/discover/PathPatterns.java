package io.github.weightmark.discover;

import java.util.Collection;

/** Patterns on paths: {@code **}{@code /test/**} for a folder anywhere, {@code *.md} for a name. */
final class PathPatterns {

    private final Wildcards names;
    private final Wildcards paths;

    PathPatterns(Collection<String> patterns) {
        this.names = new Wildcards(
                patterns.stream().filter(pattern -> pattern.indexOf('/') < 0).toList());
        this.paths = new Wildcards(patterns.stream()
                .filter(pattern -> pattern.indexOf('/') >= 0)
                .map(PathPatterns::rooted)
                .toList());
    }

    /**
     * @param path forward slashes, no leading one
     */
    boolean match(String path) {
        return names.match(path.substring(path.lastIndexOf('/') + 1)) || paths.match("/" + path);
    }

    private static String rooted(String pattern) {
        return pattern.startsWith("*") || pattern.startsWith("/") ? pattern : "/" + pattern;
    }
}
