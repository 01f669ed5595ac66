package io.github.weightmark.discover;

import java.util.Arrays;
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
        char sign = token.sign();
        return sign == '(' || sign == '[' || sign == '{';
    }

    static boolean closes(Token token) {
        char sign = token.sign();
        return sign == ')' || sign == ']' || sign == '}';
    }

    private static int[] partners(List<Token> tokens) {
        int[] partner = new int[tokens.size()];
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < partner.length; i++) {
            Token token = tokens.get(i);
            partner[i] = -1;
            if (opens(token)) {
                open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
                open[depth++] = i;
            } else if (depth > 0 && closes(token)) {
                partner[i] = open[--depth];
                partner[partner[i]] = i;
            }
        }
        return partner;
    }
}
