package io.github.weightmark.discover;

import java.util.List;
import java.util.regex.Pattern;

/** A pattern on key paths: {@code *} within a segment, {@code **} for any number of segments. */
final class KeyPattern {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final List<String> segments;

    private KeyPattern(List<String> segments) {
        this.segments = segments;
    }

    static KeyPattern of(String pattern) {
        return new KeyPattern(DOT.splitAsStream(pattern)
                .map(segment -> String.join("", KeyPath.of(segment)))
                .toList());
    }

    /** What the last segment must be, for an index; contains {@code *} when it may vary. */
    String last() {
        return segments.get(segments.size() - 1);
    }

    boolean matches(List<String> path) {
        return matches(0, path, 0);
    }

    private boolean matches(int at, List<String> path, int from) {
        if (at == segments.size()) {
            return from == path.size();
        }
        String segment = segments.get(at);
        if (segment.equals("**")) {
            for (int next = from; next <= path.size(); next++) {
                if (matches(at + 1, path, next)) {
                    return true;
                }
            }
            return false;
        }
        return from < path.size() && Wildcard.matches(segment, path.get(from)) && matches(at + 1, path, from + 1);
    }
}
