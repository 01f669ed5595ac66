package io.github.weightmark.discover;

import java.util.Collection;
import java.util.List;

/** Patterns on paths: {@code **}{@code /test/**} for a folder anywhere, {@code *.md} for a name. */
final class PathPatterns {

    private final List<String> patterns;

    PathPatterns(Collection<String> patterns) {
        this.patterns = List.copyOf(patterns);
    }

    /**
     * @param path forward slashes, no leading one
     */
    boolean match(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String rooted = "/" + path;
        for (String pattern : patterns) {
            String looked = pattern.indexOf('/') < 0 ? name : rooted;
            if (Wildcard.matches(pattern.indexOf('/') < 0 ? pattern : rooted(pattern), looked)) {
                return true;
            }
        }
        return false;
    }

    private static String rooted(String pattern) {
        return pattern.startsWith("*") || pattern.startsWith("/") ? pattern : "/" + pattern;
    }
}
