package io.github.weightmark.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts of which every match of an expression holds one, or begins with one, so that what has none of them need not be
 * compared. Reads the syntax of RE2; where it cannot tell, nothing is sure.
 */
public final class Literals {

    /** Nobody nests deeper. */
    private static final int DEEPEST = 100;

    private static final String CLASSES = "dDsSwWpPC";
    private static final Set<String> EMPTY = Set.of("");

    private final String expression;
    private int at;

    private Literals(String expression) {
        this.expression = expression;
    }

    /** What every match holds, wherever in it: one of these. Lower case; empty when no text is sure. */
    public static Set<String> of(String expression) {
        return lower(read(expression).sure());
    }

    /** What every match begins with: one of these. Lower case; empty when no text is sure. */
    static Set<String> beginnings(String expression) {
        Set<String> all = lower(read(expression).begins());
        return all.contains("") ? Set.of() : all;
    }

    private static LiteralPart read(String expression) {
        return expression.chars().filter(c -> c == '(').count() > DEEPEST
                ? LiteralPart.UNKNOWN
                : new Literals(expression).alternatives();
    }

    private static Set<String> lower(@Nullable Set<String> texts) {
        Set<String> lower = new LinkedHashSet<>();
        for (String text : texts == null ? Set.<String>of() : texts) {
            lower.add(text.toLowerCase(Locale.ROOT));
        }
        return lower;
    }

    private LiteralPart alternatives() {
        List<LiteralPart> all = new ArrayList<>();
        all.add(sequence());
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return LiteralPart.oneOf(all);
    }

    private LiteralPart sequence() {
        Set<String> now = EMPTY;
        @Nullable Set<String> best = null;
        @Nullable Set<String> begins = null;
        boolean whole = true;
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            LiteralPart part = repeated(one());
            Set<String> longer = part.exact() == null ? null : LiteralPart.joined(now, part.exact());
            if (longer == null) {
                begins = whole ? part.behind(now) : begins;
                whole = false;
                best = LiteralPart.better(LiteralPart.better(best, now), part.sure());
            }
            now = longer != null ? longer : part.exact() != null ? part.exact() : EMPTY;
        }
        return new LiteralPart(whole ? now : null, LiteralPart.better(best, now), whole ? now : begins);
    }

    private LiteralPart one() {
        char c = expression.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> letters();
            case '\\' -> escape();
            case '.' -> LiteralPart.UNKNOWN;
            case '^', '$' -> LiteralPart.exactly("");
            default -> LiteralPart.exactly(String.valueOf(c));
        };
    }

    private LiteralPart group() {
        if (expression.startsWith("?", at)) {
            int open = expression.indexOf(
                    expression.startsWith("?P<", at) || expression.startsWith("?<", at) ? '>' : ':', at);
            int close = expression.indexOf(')', at);
            if (open < 0 || close >= 0 && close < open) {
                // Flags for all that follows.
                at = close < 0 ? expression.length() : close + 1;
                return LiteralPart.exactly("");
            }
            at = open + 1;
        }
        LiteralPart inside = alternatives();
        at = Math.min(expression.length(), at + 1);
        return inside;
    }

    /** One of some letters. */
    private LiteralPart letters() {
        at += expression.startsWith("^", at) ? 1 : 0;
        at += expression.startsWith("]", at) ? 1 : 0;
        while (at < expression.length() && expression.charAt(at) != ']') {
            boolean named = expression.startsWith("[:", at);
            int end = named ? expression.indexOf(":]", at) : -1;
            at = end >= 0 ? end + 2 : at + (expression.charAt(at) == '\\' ? 2 : 1);
        }
        at = Math.min(expression.length(), at + 1);
        return LiteralPart.UNKNOWN;
    }

    private LiteralPart escape() {
        char c = at < expression.length() ? expression.charAt(at++) : '\\';
        if (!Character.isLetterOrDigit(c)) {
            return LiteralPart.exactly(String.valueOf(c));
        }
        if (c == 'b' || c == 'B' || c == 'A' || c == 'z') {
            return LiteralPart.exactly("");
        }
        if (CLASSES.indexOf(c) >= 0 && expression.startsWith("{", at)) {
            at = Math.max(at, expression.indexOf('}', at) + 1);
        }
        return LiteralPart.UNKNOWN;
    }

    /** That part with how often it stands there. */
    private LiteralPart repeated(LiteralPart part) {
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
        if (c == '?' && part.exact() != null) {
            Set<String> with = new LinkedHashSet<>(part.exact());
            with.add("");
            return new LiteralPart(with, null, with);
        }
        return optional ? LiteralPart.UNKNOWN : new LiteralPart(null, part.sure(), part.begins());
    }
}
