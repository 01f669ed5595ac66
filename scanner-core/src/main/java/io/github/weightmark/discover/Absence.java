package io.github.weightmark.discover;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places in a program that are reached only where nobody has named a model. */
final class Absence {

    /** How many braces outwards. */
    private static final int DEPTH = 3;
    /** In tokens: how far before a value its statement may begin. */
    private static final int LONGEST = 16;
    /** In tokens; longer conditions ask for more than that. */
    private static final int LONGEST_CONDITION = 80;
    /** In tokens: a builder with its calls. */
    private static final int LONGEST_STATEMENT = 200;
    /** How many branches are looked through. */
    private static final int BRANCHES = 16;

    private static final List<String> MODELS = List.of("model", "llm", "deployment");
    private static final Set<String> NOTHING = Set.of("null", "nil", "undefined", "None");
    private static final Set<String> EMPTY = Set.of(
            "isBlank", "isEmpty", "isNull", "isNullOrEmpty", "isNullOrBlank", "IsNullOrEmpty", "IsNullOrWhiteSpace");
    private static final Set<String> FULL =
            Set.of("hasText", "hasLength", "isPresent", "isNotBlank", "isNotEmpty", "nonNull");

    private final Code code;
    /** Of each token, the bracket around it; made when it is first asked for. */
    private int @Nullable [] around;

    Absence(Code code) {
        this.code = code;
    }

    /** {@code if (model == null) { model = "gpt-4o"; }}, {@code if (model != null) { … } else { use("gpt-4o"); }}. */
    boolean reaches(int at) {
        String made = made(at);
        if (isBehindIf(at, made)) {
            return true;
        }
        int depth = 0;
        for (int open = around(at); open > 0 && depth < DEPTH; open = around(open)) {
            if (code.tokens().get(open).is("{")) {
                depth++;
                if (isBranch(back(open - 1), made)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code client} of {@code client = Model.builder().id("gpt-4o").build()}, which is made once and keeps its model. */
    private @Nullable String made(int at) {
        int i = around(at);
        if (i < 0 || !code.tokens().get(i).is("(")) {
            return null;
        }
        for (int first = Math.max(1, i - LONGEST_STATEMENT); i > first; i--) {
            Token token = code.tokens().get(i);
            i = code.partner(i) >= 0 && code.partner(i) < i ? code.partner(i) : i;
            if (token.is(";") || token.is("{")) {
                return null;
            }
            if (token.is("=")) {
                return code.tokens().get(i - 1).text();
            }
        }
        return null;
    }

    /** A statement without braces. */
    private boolean isBehindIf(int at, @Nullable String made) {
        for (int i = at - 1; i > Math.max(0, at - LONGEST); i--) {
            Token token = code.tokens().get(i);
            if (token.is(";") || token.is("{") || token.is("}")) {
                return false;
            }
            if (token.is(")") && isIf(code.partner(i))) {
                return is(code.partner(i), i, true, made);
            }
        }
        return false;
    }

    /** @param end of what stands before the brace */
    private boolean isBranch(int end, @Nullable String made) {
        int at = end;
        boolean first = true;
        for (int branch = 0; branch < BRANCHES && at > 0; branch++) {
            Token token = code.tokens().get(at);
            if (token.isWord("else")) {
                first = false;
                int close = back(at - 1);
                int open = close > 0 && code.tokens().get(close).is("}") ? code.partner(close) : -1;
                at = open > 0 ? back(open - 1) : -1;
            } else if (token.is(")") && isIf(code.partner(at))) {
                int open = code.partner(at);
                if (is(open, at, first, made)) {
                    return true;
                }
                int before = back(open - 2);
                at = before > 0 && code.tokens().get(before).isWord("else") ? before : -1;
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean isIf(int open) {
        return open > 0 && code.tokens().get(open - 1).isWord("if");
    }

    /** Whether the condition says that there is a model, or that there is none; of what is made there it says nothing. */
    private boolean is(int open, int close, boolean absent, @Nullable String made) {
        if (close - open > LONGEST_CONDITION) {
            return false;
        }
        boolean ofModel = false;
        boolean not = false;
        boolean unequal = false;
        boolean found = false;
        for (int i = open + 1; i < close; i++) {
            Token token = code.tokens().get(i);
            if (token.kind() == Token.Kind.SIGN) {
                boolean parts = token.is("&&") || token.is("||");
                not = token.is("!") || not && !parts;
                unequal = token.is("!=") || unequal && !token.is("==") && !parts;
            } else if (NOTHING.contains(token.text())
                    || token.isString() && token.text().isEmpty()) {
                found |= unequal != absent;
            } else if (token.isName()) {
                if (token.text().equals(made)) {
                    return false;
                }
                String lower = token.text().toLowerCase(Locale.ROOT);
                ofModel |= MODELS.stream().anyMatch(lower::contains);
                found |= EMPTY.contains(token.text()) && not != absent || FULL.contains(token.text()) && not == absent;
            }
        }
        return ofModel && found;
    }

    private int back(int from) {
        int at = from;
        while (at > 0 && code.tokens().get(at).kind() == Token.Kind.LINE_END) {
            at--;
        }
        return at;
    }

    private int around(int at) {
        if (around == null) {
            around = new int[code.tokens().size()];
            int open = -1;
            for (int i = 0; i < around.length; i++) {
                int partner = code.partner(i);
                open = partner >= 0 && partner < i ? around[partner] : open;
                around[i] = open;
                open = partner > i ? i : open;
            }
        }
        return around[at];
    }
}
