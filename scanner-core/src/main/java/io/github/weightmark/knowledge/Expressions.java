package io.github.weightmark.knowledge;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Compiles expressions of rules: RE2, so that matching takes time linear in the text, and of bounded size, as that time
 * also grows with the expression and {@code (?:a{1000}){1000}} is one of a million steps.
 */
public final class Expressions {

    static final int LONGEST = 8192;
    static final int MOST_REPEATS = 1000;

    private static final int MOST_DIGITS = 4;
    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    private Expressions() {}

    /**
     * @param flags of {@link Pattern}
     * @throws PatternSyntaxException when it is not valid, or larger than an expression of a rule can be
     */
    public static Pattern compile(String expression, int flags) {
        return Pattern.compile(bounded(expression), flags);
    }

    /** The same expression, after a look at its size. */
    static String bounded(String expression) {
        if (expression.length() > LONGEST) {
            throw new PatternSyntaxException("it is longer than " + LONGEST + " characters", "");
        }
        if (expression.indexOf('{') < 0) {
            return expression;
        }
        long repeats = 1;
        Matcher counts = COUNT.matcher(expression);
        while (counts.find()) {
            repeats *= Math.max(1, Math.max(count(counts.group(1)), count(counts.group(2))));
            if (repeats > MOST_REPEATS) {
                throw new PatternSyntaxException(
                        "its counted repetitions multiply to more than " + MOST_REPEATS, expression);
            }
        }
        return expression;
    }

    private static int count(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 0;
        }
        return digits.length() > MOST_DIGITS ? MOST_REPEATS + 1 : Integer.parseInt(digits);
    }
}
