package io.github.weightmark.gather;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists without repetitions, in the order of their first mention. */
final class Unions {

    private Unions() {}

    static <T> List<T> of(List<T> first, List<T> second) {
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
