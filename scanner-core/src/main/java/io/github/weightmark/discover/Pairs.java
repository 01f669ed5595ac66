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
                if (second && name != null && name.position() == argument.position() - 1 && isText(code, name)) {
                    String text = code.tokens().get(name.from()).text();
                    all.add(new Assignment(text, argument.from(), argument.to(), call));
                }
            }
        }
        return all;
    }

    private static boolean isText(Code code, Argument name) {
        return name.to() - name.from() == 1 && code.tokens().get(name.from()).isString();
    }
}
