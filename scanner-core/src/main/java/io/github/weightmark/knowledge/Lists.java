package io.github.weightmark.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a rule file leaves out is an empty list. */
final class Lists {

    private Lists() {}

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
