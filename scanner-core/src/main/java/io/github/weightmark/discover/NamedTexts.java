package io.github.weightmark.discover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of constants, looked for in the bytes of files that may give them their texts. */
final class NamedTexts {

    /** What stands behind a name that gets a text; names too short to look for alone are looked for with it. */
    private static final List<String> AFTER = List.of("=", "=\"", "='", " =", "(\"", "('", "\"", "'", ":", " :", "\t=");

    private final ByteMatcher names;
    /** Bytes are compared without case in ASCII alone, so any text may hold a name of other letters. */
    private final boolean anywhere;

    NamedTexts(Set<String> names) {
        Map<Anchor, Integer> anchors = new LinkedHashMap<>();
        names.stream().sorted().forEach(name -> written(name).forEach(text -> anchors.put(Anchor.beginning(text), 1)));
        this.names = new ByteMatcher(anchors);
        this.anywhere = names.stream().anyMatch(name -> name.chars().anyMatch(c -> c > 127));
    }

    private static List<String> written(String name) {
        return name.length() >= Anchor.SHORTEST
                ? List.of(name)
                : AFTER.stream()
                        .map(after -> name + after)
                        .filter(text -> text.length() >= Anchor.SHORTEST)
                        .toList();
    }

    /** Whether one of the names stands there. */
    boolean mayStandIn(Bytes text) {
        return anywhere || names.find(text, -1, found -> true) != 0;
    }
}
