package io.github.weightmark.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of rules that nobody can change. */
final class Lists {

    private Lists() {}

    /** A list that a rule file leaves out is an empty list. */
    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The same list where a copy would only make it too soon. */
    static <T> List<T> frozen(List<T> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }
}
