package io.github.weightmark.discover;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A pattern in which {@code *} stands for any text; linear in practice, at worst the product of both lengths. */
final class Wildcard {

    private static final String STAR = "*";

    private final String first;
    private final List<String> middle;
    private final String last;
    private final boolean exact;

    private Wildcard(List<String> parts) {
        this.first = parts.get(0);
        this.exact = parts.size() == 1;
        this.last = parts.get(parts.size() - 1);
        this.middle = exact ? List.of() : List.copyOf(parts.subList(1, parts.size() - 1));
    }

    static Wildcard of(String pattern) {
        return new Wildcard(List.of(pattern.split("\\*", -1)));
    }

    /** For patterns that are asked once; those asked again and again are made {@linkplain #of once}. */
    static boolean matches(String pattern, String text) {
        return pattern.contains(STAR) ? of(pattern).matches(text) : pattern.equals(text);
    }

    /** The longest of the texts that all that matches a pattern must hold. */
    static String longest(String pattern) {
        return Stream.of(pattern.split("\\*", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /** Whether one text alone matches. */
    boolean isExact() {
        return exact;
    }

    boolean matches(String text) {
        if (exact) {
            return first.equals(text);
        }
        int end = text.length() - last.length();
        return end >= first.length() && text.startsWith(first) && text.startsWith(last, end) && holds(text, end);
    }

    /** Whether the parts between the first star and the last stand one behind the other; the first place of each will do. */
    private boolean holds(String text, int end) {
        int from = first.length();
        for (String part : middle) {
            int found = text.indexOf(part, from);
            if (found < 0 || found + part.length() > end) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }
}
