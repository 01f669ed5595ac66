package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Assignment;
import io.github.weightmark.discover.Code.Call;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds names that calls give to values: {@code body.put("model", "gpt-4o")}, {@code Map.of("model", NAME, "n", 1)}. */
final class Pairs {

    private Pairs() {}

    /**
     * @param setters names of methods whose arguments are a name, its value, and so on
     */
    static List<Assignment> in(Code code, Set<String> setters) {
        List<Assignment> all = new ArrayList<>();
        Map<Call, Argument> names = new IdentityHashMap<>();
        for (Argument argument : code.arguments()) {
            Call call = argument.call();
            if (argument.name() == null && !call.declares() && setters.contains(call.name())) {
                Argument name = names.put(call, argument);
                boolean second = argument.position() % 2 == 1;
                if (second && name != null && name.position() == argument.position() - 1 && isName(code, name)) {
                    String text = code.tokens().get(name.to() - 1).text();
                    all.add(new Assignment(text, argument.from(), argument.to(), call));
                }
            }
        }
        return all;
    }

    /** Constants of an enumeration that begin with two texts. */
    static List<Constant> constants(Code code) {
        List<Constant> all = new ArrayList<>();
        Map<Call, Argument> first = new IdentityHashMap<>();
        for (Argument argument : code.arguments()) {
            Call call = argument.call();
            if (argument.position() < 2
                    && argument.name() == null
                    && isText(code, argument)
                    && call.chain().isEmpty()
                    && NameShape.isConstant(call.name())) {
                Argument provider = argument.position() == 0 ? null : first.get(call);
                if (argument.position() == 0) {
                    first.put(call, argument);
                } else if (provider != null && argument.position() == 1) {
                    all.add(new Constant(
                            code.tokens().get(provider.from()).text(),
                            argument.from(),
                            code.tokens().get(argument.from())));
                }
            }
        }
        return all;
    }

    /**
     * @param provider what the first text says
     * @param at index of the second
     * @param model the second
     */
    record Constant(String provider, int at, Token model) {}

    /** {@code "model"}, {@code MODEL} or {@code Keys.MODEL}: a constant is mostly called like its text. */
    private static boolean isName(Code code, Argument name) {
        Token last = code.tokens().get(name.to() - 1);
        return isText(code, name) || last.isName() && NameShape.isConstant(last.text());
    }

    private static boolean isText(Code code, Argument name) {
        return name.to() - name.from() == 1 && code.tokens().get(name.from()).isString();
    }
}
