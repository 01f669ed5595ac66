package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;

/** The plain texts that matches of an expression begin with. */
final class Literals {

    private Literals() {}

    /** One for each alternative that begins with plain text; alternatives inside brackets are not followed. */
    static List<String> of(String expression) {
        List<String> literals = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= expression.length(); i++) {
            char c = i < expression.length() ? expression.charAt(i) : '|';
            if (c == '|' && (depth == 0 || i == expression.length())) {
                literals.add(beginning(expression.substring(start, i)));
                start = i + 1;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        return literals;
    }

    private static String beginning(String expression) {
        int end = 0;
        while (end < expression.length() && isPlain(expression.charAt(end))) {
            end++;
        }
        boolean optional = end > 0 && end < expression.length() && "?*{".indexOf(expression.charAt(end)) >= 0;
        return expression.substring(0, optional ? end - 1 : end);
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/' || c == ':';
    }
}
