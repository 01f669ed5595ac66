package io.github.weightmark.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement stands, so that a reader can look it up.
 *
 * <p>Written as {@code README.md:4}, {@code LICENSE:61-66} or {@code rules/licenses/llama-3.1.yml} (no line known).
 *
 * @param location a path inside the model's repository or the scanned project, with forward slashes; or a rule file
 *     of Weightmark, which begins with {@code rules/}; or a URL
 * @param startLine first line, counted from 1; 0 when the whole file is meant
 * @param endLine last line, inclusive; 0 when the whole file is meant
 */
public record Source(String location, int startLine, int endLine) implements Comparable<Source> {

    public static Source file(String location) {
        return new Source(location, 0, 0);
    }

    public static Source line(String location, int line) {
        return new Source(location, line, line);
    }

    public static Source lines(String location, int startLine, int endLine) {
        return new Source(location, startLine, endLine);
    }

    @Override
    public int compareTo(Source other) {
        int byLocation = location.compareTo(other.location);
        if (byLocation != 0) {
            return byLocation;
        }
        int byStart = Integer.compare(startLine, other.startLine);
        return byStart != 0 ? byStart : Integer.compare(endLine, other.endLine);
    }

    @Override
    public String toString() {
        if (startLine == 0) {
            return location;
        }
        return endLine > startLine ? location + ":" + startLine + "-" + endLine : location + ":" + startLine;
    }

    /** The text form of a source that may be absent; {@code null} stays {@code null}. */
    public static @Nullable String text(@Nullable Source source) {
        return source == null ? null : source.toString();
    }
}
