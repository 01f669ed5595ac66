package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds models in JSON that is put together as text: {@code "{\"model\": \"gpt-4o\", \"stream\": true}"}, the body of a
 * request that no library writes. It has what requests have beside a model: other JSON compares models. A text that
 * nothing is given, such as a description in Python, is none.
 */
final class Bodies {

    private static final String SIGN = "odel";
    /** In tokens: what is longer is no body, or made to keep us busy. */
    private static final int LONGEST = 400;

    private static final Pattern FIELD =
            Pattern.compile("[\"']([A-Za-z_]*[mM]odel[A-Za-z_]*)[\"']\\s*:\\s*[\"']([^\"'\\\\{}$%\\s]+)[\"']");

    private static final Pattern REQUEST = Pattern.compile(
            "[\"'](?:messages|input|inputs|prompt|contents|stream|temperature|tools|max_(?:\\w+_)?tokens)[\"']\\s*:");

    private final CodeRules rules;
    private final Code code;
    private final Finds finds;
    private final CodeVariables variables;

    Bodies(CodeRules rules, Code code, Finds finds, CodeVariables variables) {
        this.rules = rules;
        this.code = code;
        this.finds = finds;
        this.variables = variables;
    }

    void find() {
        // Most files have none, and all their arguments would be looked through.
        if (code.tokens().stream().anyMatch(Bodies::mayBe)) {
            bodies();
        }
    }

    private static boolean mayBe(Token token) {
        return token.isText() && token.text().indexOf(':') > 0 && token.text().contains(SIGN);
    }

    private void bodies() {
        for (Code.Argument argument : code.arguments()) {
            boolean used = rules.mayUse(argument.call().name())
                    || argument.call().name().equals("append");
            if (used && !argument.call().declares() && mayBe(argument.name())) {
                texts(argument.from(), argument.to());
            }
        }
        code.assignments().stream()
                .filter(assignment -> mayBe(assignment.name()))
                .forEach(assignment -> texts(assignment.from(), assignment.to()));
    }

    private boolean mayBe(@Nullable String name) {
        return name == null || rules.mayUse(name);
    }

    private void texts(int from, int to) {
        if (to - from > LONGEST || code.tokens().subList(from, to).stream().noneMatch(Bodies::mayBe)) {
            return;
        }
        List<Token> texts =
                code.tokens().subList(from, to).stream().filter(Token::isText).toList();
        if (texts.stream().anyMatch(token -> REQUEST.matcher(token.text()).find())) {
            texts.forEach(this::fields);
        }
    }

    private void fields(Token token) {
        Matcher field = FIELD.matcher(token.text());
        while (field.find()) {
            int at = token.offset() + field.start(2);
            Accept accept = rules.variable(field.group(1));
            if (accept != null && !finds.has(at)) {
                Values.Value value = new Values.Value(field.group(2), at, field.group(2), false, null);
                variables.variable(value, false, null, Accept.KNOWN, rules.provider(field.group(1)));
            }
        }
    }
}
