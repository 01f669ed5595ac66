package io.github.weightmark.report.bom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * An SPDX licence expression that has been checked, since the schemas of the formats take any text for one.
 *
 * @param text the expression
 * @param ids its licence ids, in order
 * @param conjunction whether AND alone joins them, so that they can be listed one by one
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/">SPDX 3.0.1, annex B</a>
 */
record Expression(String text, List<String> ids, boolean conjunction) {

    Expression {
        ids = List.copyOf(ids);
    }

    /** The expression, when it is one. */
    static Optional<Expression> parse(String text) {
        Parser parser = new Parser(text);
        boolean valid = parser.expression() && parser.atEnd();
        return valid ? Optional.of(new Expression(text, parser.ids, parser.conjunction)) : Optional.empty();
    }

    /** Whether the id is ours or ScanCode's, not one of the SPDX list. */
    static boolean isReference(String id) {
        return id.startsWith("LicenseRef-");
    }

    /** Recursive descent over: operand (operator operand)*, operand = id [WITH exception] | ( expression ). */
    private static final class Parser {

        /** More nesting than this is no licence. */
        private static final int DEEPEST = 32;

        private final List<String> tokens = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private boolean conjunction = true;
        private int next;
        private int depth;

        Parser(String text) {
            StringTokenizer words = new StringTokenizer(text, " ()", true);
            while (words.hasMoreTokens()) {
                String word = words.nextToken();
                if (!word.equals(" ")) {
                    tokens.add(word);
                }
            }
        }

        boolean atEnd() {
            return next == tokens.size();
        }

        boolean expression() {
            if (!operand()) {
                return false;
            }
            while (peek("AND") || peek("OR")) {
                conjunction &= peek("AND");
                next++;
                if (!operand()) {
                    return false;
                }
            }
            return true;
        }

        private boolean operand() {
            if (peek("(")) {
                next++;
                boolean inner = ++depth < DEEPEST && expression() && peek(")");
                next++;
                depth--;
                return inner;
            }
            return id() && exception();
        }

        private boolean id() {
            if (atEnd() || !tokens.get(next).matches("[A-Za-z0-9.-]+\\+?") || isOperator(tokens.get(next))) {
                return false;
            }
            ids.add(tokens.get(next++));
            return true;
        }

        private boolean exception() {
            if (!peek("WITH")) {
                return true;
            }
            conjunction = false;
            next++;
            return !atEnd() && tokens.get(next++).matches("[A-Za-z0-9.-]+");
        }

        private boolean peek(String token) {
            return !atEnd() && tokens.get(next).equals(token);
        }

        private static boolean isOperator(String token) {
            return token.equals("AND") || token.equals("OR") || token.equals("WITH");
        }
    }
}
