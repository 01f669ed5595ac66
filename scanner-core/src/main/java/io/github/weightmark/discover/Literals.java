package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which every match of an expression holds one, so that a file without any of them need not be searched. Reads the
 * syntax of RE2; where it cannot tell, nothing is sure.
 */
final class Literals {

    /** Nobody nests deeper. */
    private static final int DEEPEST = 100;
    /** More alternatives say less together than the next part of the expression does. */
    private static final int MOST = 64;

    private static final String CLASSES = "dDsSwWpPC";
    private static final Set<String> EMPTY = Set.of("");

    private final String expression;
    private int at;

    private Literals(String expression) {
        this.expression = expression;
    }

    /** Lower case; empty when no text is sure. */
    static Set<String> of(String expression) {
        if (expression.chars().filter(c -> c == '(').count() > DEEPEST) {
            return Set.of();
        }
        Set<String> whole = new Literals(expression).alternatives().sure();
        Set<String> sure = new LinkedHashSet<>();
        for (String text : whole == null ? Set.<String>of() : whole) {
            sure.add(text.toLowerCase(Locale.ROOT));
        }
        return sure;
    }

    private Part alternatives() {
        List<Part> all = new ArrayList<>();
        all.add(sequence());
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return Part.oneOf(all);
    }

    private Part sequence() {
        Set<String> now = EMPTY;
        @Nullable Set<String> best = null;
        boolean whole = true;
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            Part part = repeated(one());
            Set<String> longer = part.exact == null ? null : joined(now, part.exact);
            if (longer == null) {
                whole = false;
                best = better(better(best, now), part.sure());
            }
            now = longer != null ? longer : part.exact != null ? part.exact : EMPTY;
        }
        return new Part(whole ? now : null, better(best, now));
    }

    private Part one() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> letters();
            case '\\' -> escape();
            case '.' -> Part.UNKNOWN;
            case '^', '$' -> Part.exactly("");
            default -> Part.exactly(String.valueOf(c));
        };
    }

    private Part group() {
        if (expression.startsWith("?", at)) {
            int open = expression.indexOf(
                    expression.startsWith("?P<", at) || expression.startsWith("?<", at) ? '>' : ':', at);
            int close = expression.indexOf(')', at);
            if (open < 0 || close >= 0 && close < open) {
                // Flags for all that follows.
                at = close < 0 ? expression.length() : close + 1;
                return Part.exactly("");
            }
            at = open + 1;
        }
        Part inside = alternatives();
        at = Math.min(expression.length(), at + 1);
        return inside;
    }

    /** One of some letters. */
    private Part letters() {
        at += expression.startsWith("^", at) ? 1 : 0;
        at += expression.startsWith("]", at) ? 1 : 0;
        while (at < expression.length() && expression.charAt(at) != ']') {
            boolean named = expression.startsWith("[:", at);
            int end = named ? expression.indexOf(":]", at) : -1;
            at = end >= 0 ? end + 2 : at + (expression.charAt(at) == '\\' ? 2 : 1);
        }
        at = Math.min(expression.length(), at + 1);
        return Part.UNKNOWN;
    }

    private Part escape() {
        char c = at < expression.length() ? expression.charAt(at++) : '\\';
        if (!Character.isLetterOrDigit(c)) {
            return Part.exactly(String.valueOf(c));
        }
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
            return Part.exactly("");
        }
        if (CLASSES.indexOf(c) >= 0 && expression.startsWith("{", at)) {
            at = Math.max(at, expression.indexOf('}', at) + 1);
        }
        return Part.UNKNOWN;
    }

    /** That part with how often it stands there. */
    private Part repeated(Part part) {
        if (at >= expression.length()) {
            return part;
        }
        char c = expression.charAt(at);
        boolean counted = c == '{' && expression.indexOf('}', at) > 0;
        if ("?*+".indexOf(c) < 0 && !counted) {
            return part;
        }
        boolean optional = c == '?' || c == '*' || expression.startsWith("{0", at) || expression.startsWith("{,", at);
        at = counted ? expression.indexOf('}', at) + 1 : at + 1;
        at += expression.startsWith("?", at) ? 1 : 0;
        if (c == '?' && part.exact != null) {
            Set<String> with = new LinkedHashSet<>(part.exact);
            with.add("");
            return new Part(with, null);
        }
        return optional ? Part.UNKNOWN : new Part(null, part.sure());
    }

    /** Each text of one set with each of the other behind it; nothing when there are too many. */
    private static @Nullable Set<String> joined(Set<String> firsts, Set<String> seconds) {
        if (firsts.size() * seconds.size() > MOST) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        firsts.forEach(first -> seconds.forEach(second -> joined.add(first + second)));
        return joined;
    }

    /** The one whose shortest text is longer; of two alike the one with fewer texts. */
    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        int first = shortest(one);
        int second = shortest(other);
        if (first == 0 && second == 0) {
            return null;
        }
        return first > second || first == second && one != null && other != null && one.size() <= other.size()
                ? one
                : other;
    }

    private static int shortest(@Nullable Set<String> texts) {
        return texts == null ? 0 : texts.stream().mapToInt(String::length).min().orElse(0);
    }

    /**
     * A part of an expression.
     *
     * @param exact all texts it matches; {@code null} when they cannot be listed
     * @param needed texts of which every match holds one; {@code null} when none is sure
     */
    private record Part(
            @Nullable Set<String> exact, @Nullable Set<String> needed) {

        private static final Part UNKNOWN = new Part(null, null);

        static Part exactly(String text) {
            return new Part(Set.of(text), null);
        }

        static Part oneOf(List<Part> all) {
            Set<String> exact = new LinkedHashSet<>();
            Set<String> sure = new LinkedHashSet<>();
            boolean listed = true;
            for (Part part : all) {
                Set<String> needed = part.sure();
                if (needed == null) {
                    return UNKNOWN;
                }
                sure.addAll(needed);
                listed &= part.exact != null;
                exact.addAll(part.exact == null ? Set.of() : part.exact);
            }
            return new Part(listed && exact.size() <= MOST ? exact : null, sure);
        }

        @Nullable
        Set<String> sure() {
            return better(needed, exact);
        }
    }
}
