package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which bracket closes which; in code that is not valid, some stay alone. */
final class Brackets {

    private final int[] partner;

    Brackets(List<Token> tokens) {
        this.partner = partners(tokens);
    }

    /** The index of the bracket that belongs to the one at {@code index}; -1 without one. */
    int partner(int index) {
        return partner[index];
    }

    static boolean opens(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static int[] partners(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partner.length; i++) {
            partner[i] = -1;
            if (opens(tokens.get(i))) {
                open.push(i);
            } else if (closes(tokens.get(i)) && !open.isEmpty()) {
                partner[i] = open.pop();
                partner[partner[i]] = i;
            }
        }
        return partner;
    }
}
