package io.github.weightmark.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Where a name means another model by the rules of the user: who may rename a model may give it other terms. */
final class AliasOverrides {

    private final Map<String, AliasRule> byFile = new HashMap<>();
    /** Provider → a bundled rule about its names. */
    private final Map<String, AliasRule> byProvider = new HashMap<>();

    private final Map<String, String> targets = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    private AliasOverrides(List<AliasRule> base) {
        for (AliasRule rule : base) {
            byFile.put(rule.file(), rule);
            byProvider.putIfAbsent(rule.id(), rule);
            rule.names().forEach((name, to) -> targets.put(reference(rule, name), to));
        }
    }

    static List<String> of(List<AliasRule> base, List<AliasRule> own) {
        AliasOverrides overrides = new AliasOverrides(base);
        own.forEach(overrides::rule);
        return List.copyOf(overrides.found);
    }

    private void rule(AliasRule rule) {
        AliasRule replaced = byFile.get(rule.file());
        if (replaced != null) {
            found.add("Your alias rule " + rule.file() + " takes the place of the bundled one.");
        }
        new TreeMap<>(rule.names()).forEach((name, to) -> name(rule, name, to));
        AliasRule other = byProvider.get(rule.id());
        if (replaced == null && other != null && !rule.rewrites().isEmpty()) {
            found.add("Your alias rule " + rule.file() + " rewrites names of " + rule.id() + " before the bundled "
                    + other.file() + " does.");
        }
    }

    private void name(AliasRule rule, String name, String to) {
        String before = targets.get(reference(rule, name));
        if (before != null && !before.equals(to)) {
            found.add("Your alias rule " + rule.file() + " says that " + reference(rule, name) + " is " + to
                    + "; the bundled rules say " + before + ". Yours counts.");
        }
    }

    private static String reference(AliasRule rule, String name) {
        return rule.id() + ":" + name.toLowerCase(Locale.ROOT);
    }
}
