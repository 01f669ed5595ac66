package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rule for a configuration key; the pattern that says most counts. */
final class KeyRules {

    /** Keys with more segments are nobody's. */
    private static final int DEEPEST = 64;

    private static final int NAMED_FILE = 1000;

    private final Map<String, List<Hit>> byLast = new HashMap<>();
    private final List<Hit> anyLast = new ArrayList<>();
    private final List<KeyPattern> none = new ArrayList<>();

    KeyRules(DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            rule.notKeys().forEach(pattern -> none.add(KeyPattern.of(pattern)));
            for (Keys keys : rule.keys()) {
                for (String pattern : keys.match()) {
                    add(new Hit(KeyPattern.of(pattern), weight(pattern, keys), keys, rule.id()));
                }
            }
        }
    }

    /**
     * @param file its name
     */
    Optional<Hit> find(List<String> path, String file) {
        if (path.size() > DEEPEST) {
            return Optional.empty();
        }
        Hit best = best(byLast.getOrDefault(path.get(path.size() - 1), List.of()), path, file, null);
        best = best(anyLast, path, file, best);
        return best == null || isNone(path) ? Optional.empty() : Optional.of(best);
    }

    /** Whether it looks like a key of a model and is none. */
    boolean isNone(List<String> path) {
        return path.size() > DEEPEST || none.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private void add(Hit hit) {
        String last = hit.pattern.last();
        List<Hit> list = last.contains("*") ? anyLast : byLast.computeIfAbsent(last, key -> new ArrayList<>());
        list.add(hit);
    }

    private static @Nullable Hit best(List<Hit> hits, List<String> path, String file, @Nullable Hit best) {
        Hit found = best;
        for (Hit hit : hits) {
            if ((found == null || hit.weight > found.weight) && hit.pattern.matches(path) && hit.isFor(file)) {
                found = hit;
            }
        }
        return found;
    }

    /** A section for files of that name says more than one for all files. */
    private static int weight(String pattern, Keys keys) {
        return pattern.replace("*", "").length() + (keys.files().isEmpty() ? 0 : NAMED_FILE);
    }

    /**
     * @param keys the section that fits
     * @param rule id of its rule
     */
    record Hit(KeyPattern pattern, int weight, Keys keys, String rule) {

        private boolean isFor(String file) {
            return keys.files().isEmpty() || keys.files().stream().anyMatch(pattern -> Wildcard.matches(pattern, file));
        }
    }
}
