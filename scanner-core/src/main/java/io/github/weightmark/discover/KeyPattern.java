package io.github.weightmark.discover;

import java.util.List;
import java.util.regex.Pattern;

/** A pattern on key paths: {@code *} within a segment, {@code **} for any number of segments. */
final class KeyPattern {

    private static final Pattern DOT = Pattern.compile("\\.");

    private static final String ANY = "**";

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
        return endsWith(path.get(path.size() - 1)) && matches(0, path, 0);
    }

    /** Most patterns do not fit for their last segment, which is soon seen. */
    private boolean endsWith(String segment) {
        return last().equals(ANY) || Wildcard.matches(last(), segment);
    }

    private boolean matches(int at, List<String> path, int from) {
        if (at == segments.size()) {
            return from == path.size();
        }
        String segment = segments.get(at);
        if (segment.equals(ANY)) {
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
