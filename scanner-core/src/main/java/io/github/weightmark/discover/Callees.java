package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Call;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a bracket calls: {@code A.builder().model(} is {@code model} of the chain {@code A, builder}. */
final class Callees {

    private static final List<String> DECLARES =
            List.of("def", "fun", "function", "func", "class", "record", "interface");

    /** In tokens, with its brackets. */
    private static final int LONGEST_TYPE = 60;
    /** In names; what goes on longer was made to keep us busy. */
    private static final int LONGEST_CHAIN = 100;

    private final List<Token> tokens;
    private final Brackets brackets;

    Callees(List<Token> tokens, Brackets brackets) {
        this.tokens = tokens;
        this.brackets = brackets;
    }

    /** Absent when nothing that has a name is called. */
    @Nullable
    Call before(int bracket) {
        int name = nameBefore(bracket);
        return name < 0 ? null : named(name);
    }

    /** The name before a bracket, type arguments passed over. */
    private int nameBefore(int i) {
        int at = i > 0 && tokens.get(i - 1).is(">") ? beforeTypes(i - 1) : i - 1;
        return at >= 0 && tokens.get(at).isName() ? at : -1;
    }

    /** Before the type arguments, or parameters, that end at {@code end}; -1 where none begin. */
    private int beforeTypes(int end) {
        int at = end;
        int first = Math.max(0, at - LONGEST_TYPE);
        int depth = 0;
        do {
            depth += tokens.get(at).is(">") ? 1 : tokens.get(at).is("<") ? -1 : 0;
            at--;
        } while (at >= first && depth > 0);
        return depth > 0 ? -1 : at;
    }

    private Call named(int at) {
        List<String> chain = new ArrayList<>();
        int root = at;
        while (root > 1 && isDot(root - 1) && chain.size() < LONGEST_CHAIN) {
            int before = beforeDot(root - 1);
            if (before < 0) {
                break;
            }
            root = before;
            chain.add(0, tokens.get(root).text());
        }
        int before = tokens.get(Math.max(0, root - 1)).is(">") ? beforeTypes(root - 1) : root - 1;
        boolean declares = before >= 0 && DECLARES.contains(tokens.get(before).text());
        return new Call(tokens.get(at).text(), List.copyOf(chain), root, declares);
    }

    private boolean isDot(int i) {
        return tokens.get(i).is(".") || tokens.get(i).is("?.") || tokens.get(i).is("::");
    }

    /** The name that the dot at {@code dot} follows, a call's brackets and line ends passed over. */
    private int beforeDot(int dot) {
        int at = dot - 1;
        while (at >= 0 && tokens.get(at).kind() == Token.Kind.LINE_END) {
            at--;
        }
        while (at >= 0 && (tokens.get(at).is(")") || tokens.get(at).is("]"))) {
            at = brackets.partner(at) - 1;
        }
        return at >= 0 && tokens.get(at).isName() ? at : -1;
    }
}
