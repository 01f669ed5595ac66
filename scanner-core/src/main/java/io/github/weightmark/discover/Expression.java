package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.weightmark.knowledge.Expressions;
import io.github.weightmark.rules.RuleException;

/** Compiles expressions of rules; RE2, so that no text can make them slow. */
final class Expression {

    private Expression() {}

    /**
     * @throws RuleException when it is not valid; the message names the rule file
     */
    static Pattern compile(DiscoveryRule rule, String expression) {
        try {
            return Expressions.compile(expression, 0);
        } catch (PatternSyntaxException e) {
            throw new RuleException(
                    rule.file() + " has a pattern that is not a valid expression: " + e.getDescription()
                            + ". Use RE2 syntax.",
                    e);
        }
    }
}
