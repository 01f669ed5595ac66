package io.github.weightmark.lock;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of a mapping, of which some must be there. */
record LockMembers(LockNode node, Map<String, LockNode> members) {

    LockNode need(String key) {
        LockNode value = members.get(key);
        if (value == null) {
            throw node.damaged("\"" + key + "\" is missing");
        }
        return value;
    }

    @Nullable
    String text(String key) {
        LockNode value = members.get(key);
        return value == null ? null : value.text();
    }

    <T> List<T> list(String key, Function<LockNode, T> item) {
        LockNode value = members.get(key);
        return value == null ? List.of() : value.items().stream().map(item).toList();
    }
}
