package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Patterns with {@code *}, of which any may match; those without a star are looked up, however many there are. */
final class Wildcards {

    private final Set<String> exact = new HashSet<>();
    private final List<Wildcard> starred = new ArrayList<>();

    Wildcards(Collection<String> patterns) {
        for (String pattern : patterns) {
            Wildcard wildcard = Wildcard.of(pattern);
            if (wildcard.isExact()) {
                exact.add(pattern);
            } else {
                starred.add(wildcard);
            }
        }
    }

    boolean match(String text) {
        if (exact.contains(text)) {
            return true;
        }
        for (Wildcard wildcard : starred) {
            if (wildcard.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
