package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds texts that stand in for a variable of the environment, whatever the expression is for. */
final class EnvironmentDefaults {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    /** {@code MODEL}, and settings of .NET: {@code configuration["OpenAI:ChatModel"]}. */
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Za-z0-9]*(?:[:_][A-Z][A-Za-z0-9]*)*");

    private static final Pattern ENV = Pattern.compile("(?i).*env.*");

    private static final Set<String> OR = Set.of("||", "??", "?:", "or");

    private static final Set<String> OR_ELSE =
            Set.of("unwrap_or", "unwrap_or_else", "orElse", "orElseGet", "getOrElse", "or_else");
    /** In tokens: {@code (}, {@code |_|} or {@code ||}, {@code String::from(} and the text. */
    private static final int LONGEST_ELSE = 10;

    private EnvironmentDefaults() {}

    static List<Found> in(Code code) {
        List<Found> all = new ArrayList<>();
        for (int i = 0; i + 2 < code.tokens().size(); i++) {
            Token token = code.tokens().get(i);
            int at = token.isString() ? afterCall(code, i) : token.isName() ? afterName(code, i) : -1;
            boolean text =
                    at > 0 && at < code.tokens().size() && code.tokens().get(at).isString();
            if (text && isSet(code, i, at)) {
                all.add(new Found(token.text(), at));
            }
        }
        return all;
    }

    /** Names of variables tell themselves; other settings only where somebody asks for them. */
    private static boolean isSet(Code code, int name, int at) {
        String text = code.tokens().get(name).text();
        boolean asked = at > name + 2
                || name > 1 && ENV.matches(code.tokens().get(name - 2).text());
        return VARIABLE.matches(text) || asked && SETTING.matches(text);
    }

    /** {@code getenv("NAME", "text")}, {@code getenv("NAME") or "text"}. */
    private static int afterCall(Code code, int name) {
        Token before = code.tokens().get(Math.max(0, name - 1));
        Token after = code.tokens().get(name + 1);
        if (!before.is("(") && !before.is("[")) {
            return -1;
        }
        return after.is(",") ? name + 2 : after.is(")") || after.is("]") ? afterOr(code, name + 2) : -1;
    }

    /** {@code env.NAME ?? "text"}. */
    private static int afterName(Code code, int name) {
        boolean member = name > 1 && code.tokens().get(name - 1).is(".");
        return member && code.tokens().get(name - 2).text().equals("env") ? afterOr(code, name + 1) : -1;
    }

    private static int afterOr(Code code, int from) {
        int at = code.behindLineEnds(from);
        if (at + 1 >= code.tokens().size()) {
            return -1;
        }
        Token sign = code.tokens().get(at);
        boolean inCall =
                sign.is(".") && OR_ELSE.contains(code.tokens().get(at + 1).text());
        return inCall ? inside(code, at + 2) : OR.contains(sign.text()) ? code.behindLineEnds(at + 1) : -1;
    }

    /** {@code unwrap_or_else(|_| "text".to_string())}: the first text in the brackets, behind names of parameters. */
    private static int inside(Code code, int open) {
        int at = open;
        int end = Math.min(code.tokens().size(), open + LONGEST_ELSE);
        while (at < end
                && !code.tokens().get(at).isString()
                && !code.tokens().get(at).is(")")) {
            at++;
        }
        return at < end && code.tokens().get(at).isString() ? at : -1;
    }

    /**
     * @param variable its name
     * @param at the token that stands in for it
     */
    record Found(String variable, int at) {}
}
