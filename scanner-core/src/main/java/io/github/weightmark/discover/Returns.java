package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import java.util.Set;

/** Finds models of which a function gives back one: {@code return asked != null ? asked : "claude-sonnet-4-5";}. */
final class Returns {

    /** In tokens: what is longer puts something together. */
    private static final int LONGEST = 60;

    private static final Set<String> CHOOSES = Set.of("?", "??", "?:", "||", "if", "or");

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final Finds finds;
    private final CodeVariables variables;

    Returns(CodeRules rules, Code code, Values values, Finds finds, CodeVariables variables) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        this.finds = finds;
        this.variables = variables;
    }

    void find() {
        for (int i = 0; i + 1 < code.tokens().size(); i++) {
            if (code.tokens().get(i).isWord("return")) {
                statement(i + 1);
            }
        }
    }

    private void statement(int from) {
        boolean chooses = false;
        int last = Math.min(code.tokens().size(), from + LONGEST);
        int at = from;
        while (at < last && !ends(at)) {
            Token token = code.tokens().get(at);
            chooses |= !token.isText() && CHOOSES.contains(token.text());
            at = Math.max(at, code.partner(at)) + 1;
        }
        if (chooses && at < last) {
            values.of(from, at).stream()
                    .filter(value -> rules.names.isTelling(value.text()) && !finds.has(value.offset()))
                    .forEach(value -> variables.variable(value, false, null, Accept.KNOWN, null));
        }
    }

    private boolean ends(int at) {
        Token token = code.tokens().get(at);
        return token.kind() == Token.Kind.LINE_END || token.is(";") || token.is("}");
    }
}
