package io.github.weightmark.discover;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What source code does with values: hands them to calls, and gives them names.
 *
 * @param tokens without comments
 * @param brackets which of them belong together
 * @param arguments of all calls and declarations
 * @param assignments of all variables, constants, parameters and keys
 * @param types the type each variable was declared with, when it was
 */
record Code(
        List<Token> tokens,
        Brackets brackets,
        List<Argument> arguments,
        List<Assignment> assignments,
        Map<String, String> types) {

    /** The type a variable was declared with, when it was. */
    @Nullable
    String type(String variable) {
        return types.get(variable);
    }

    /** The index of the bracket that belongs to the one at {@code index}; -1 without one. */
    int partner(int index) {
        return brackets.partner(index);
    }

    /** The first token from {@code from} on that ends no line. */
    int behindLineEnds(int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() == Token.Kind.LINE_END) {
            at++;
        }
        return at;
    }

    /**
     * @param name what is called
     * @param chain the names before it, from the first on
     * @param root index of the token the chain begins with
     * @param declares whether it is no call but a declaration
     */
    record Call(String name, List<String> chain, int root, boolean declares) {}

    /**
     * @param call what gets the value
     * @param position counted from 0
     * @param name when it is written
     * @param from first token of the value
     * @param to behind its last token
     */
    record Argument(Call call, int position, @Nullable String name, int from, int to) {}

    /**
     * @param name of the variable, constant, parameter or key
     * @param from first token of the value
     * @param to behind its last token
     * @param call the call or declaration that it is an argument or parameter of
     */
    record Assignment(
            String name, int from, int to, @Nullable Call call) {}
}
