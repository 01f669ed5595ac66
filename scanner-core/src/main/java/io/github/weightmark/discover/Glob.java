package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern on one part of a path, as git reads it: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a]}, and {@code \} before
 * a sign that means itself. At worst as slow as the product of both lengths.
 */
final class Glob {

    private static final IntPredicate MANY = any -> true;

    private final Wildcard whole;
    /** The pattern sign by sign; nothing when stars are all that is special in it. */
    private final @Nullable List<IntPredicate> signs;

    Glob(String pattern) {
        this.whole = Wildcard.of(pattern);
        boolean plain = pattern.chars().noneMatch(c -> c == '?' || c == '[' || c == '\\');
        this.signs = plain ? null : signs(pattern);
    }

    /** Whether it is the whole of {@code name}; a pattern that is not valid fits nothing. */
    boolean matches(String name) {
        if (signs == null) {
            return whole.matches(name);
        }
        int at = 0;
        int from = 0;
        int star = -1;
        int tried = 0;
        while (from < name.length()) {
            if (at < signs.size() && signs.get(at) == MANY) {
                star = at++;
                tried = from;
            } else if (at < signs.size() && signs.get(at).test(name.charAt(from))) {
                at++;
                from++;
            } else if (star >= 0) {
                at = star + 1;
                from = ++tried;
            } else {
                return false;
            }
        }
        while (at < signs.size() && signs.get(at) == MANY) {
            at++;
        }
        return at == signs.size();
    }

    private static List<IntPredicate> signs(String pattern) {
        List<IntPredicate> signs = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            int end = c == '[' ? closing(pattern, at) : c == '\\' ? at + 1 : at;
            if (end < 0 || end >= pattern.length()) {
                return List.of(none -> false);
            }
            signs.add(
                    switch (c) {
                        case '*' -> MANY;
                        case '?' -> any -> true;
                        case '[' -> oneOf(pattern.substring(at + 1, end));
                        default -> is(pattern.charAt(end));
                    });
            at = end + 1;
        }
        return signs;
    }

    private static IntPredicate is(char sign) {
        return c -> c == sign;
    }

    /** Where the bracket ends; one that comes first in it is a sign like others. */
    private static int closing(String pattern, int open) {
        int first = open + 1 < pattern.length() && isNot(pattern.charAt(open + 1)) ? open + 2 : open + 1;
        for (int at = first; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '\\') {
                at++;
            } else if (pattern.charAt(at) == ']' && at > first) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isNot(char c) {
        return c == '!' || c == '^';
    }

    private static IntPredicate oneOf(String members) {
        boolean not = isNot(members.charAt(0));
        List<IntPredicate> ranges = new ArrayList<>();
        int at = not ? 1 : 0;
        while (at < members.length()) {
            at += members.charAt(at) == '\\' ? 1 : 0;
            char from = members.charAt(at);
            boolean range = at + 2 < members.length() && members.charAt(at + 1) == '-';
            char to = range ? members.charAt(at + 2) : from;
            ranges.add(c -> c >= from && c <= to);
            at += range ? 3 : 1;
        }
        return c -> ranges.stream().anyMatch(range -> range.test(c)) != not;
    }
}
