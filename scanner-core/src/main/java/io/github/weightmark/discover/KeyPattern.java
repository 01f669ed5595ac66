package io.github.weightmark.discover;

import java.util.List;
import java.util.regex.Pattern;

/** A pattern on key paths: {@code *} within a segment, {@code **} for any number of segments. */
final class KeyPattern {

    private static final Pattern DOT = Pattern.compile("\\.");

    private static final String ANY = "**";

    private final List<Segment> segments;
    private final String last;
    /** Segments that a path must have. */
    private final int fewest;

    private KeyPattern(List<String> segments) {
        this.segments = segments.stream()
                .map(text -> new Segment(Wildcard.of(text), text.equals(ANY)))
                .toList();
        this.last = segments.get(segments.size() - 1);
        this.fewest = (int) segments.stream().filter(text -> !text.equals(ANY)).count();
    }

    static KeyPattern of(String pattern) {
        return new KeyPattern(DOT.splitAsStream(pattern)
                .map(segment -> String.join("", KeyPath.of(segment)))
                .toList());
    }

    /** What the last segment must be, for an index; contains {@code *} when it may vary. */
    String last() {
        return last;
    }

    /** Most patterns do not fit for their length or their last segment, which is soon seen. */
    boolean matches(List<String> path) {
        return path.size() >= fewest
                && segments.get(segments.size() - 1).text.matches(path.get(path.size() - 1))
                && matches(0, path, 0);
    }

    private boolean matches(int at, List<String> path, int from) {
        if (at == segments.size()) {
            return from == path.size();
        }
        Segment segment = segments.get(at);
        if (segment.any) {
            for (int next = from; next <= path.size(); next++) {
                if (matches(at + 1, path, next)) {
                    return true;
                }
            }
            return false;
        }
        return from < path.size() && segment.text.matches(path.get(from)) && matches(at + 1, path, from + 1);
    }

    /**
     * @param any whether it stands for any number of segments
     */
    private record Segment(Wildcard text, boolean any) {}
}
