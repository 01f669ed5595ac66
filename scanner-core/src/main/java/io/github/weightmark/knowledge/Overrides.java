package io.github.weightmark.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the rules of a user say something else than the bundled ones. The user's count; that they do is reported. */
final class Overrides {

    private final List<String> found = new ArrayList<>();

    private Overrides() {}

    /** One sentence for each rule of {@code own} that takes the place of another in {@code base}. */
    static List<String> of(Knowledge base, Knowledge own) {
        Overrides overrides = new Overrides();
        overrides.families(base.families(), own.families());
        overrides.licenses(base.licenses(), own.licenses());
        overrides.same("provider", ids(base.providers(), ProviderRule::id), ids(own.providers(), ProviderRule::id));
        overrides.same("clause", ids(base.clauses(), ClauseRule::id), ids(own.clauses(), ClauseRule::id));
        overrides.same("discovery", ids(base.discovery(), Overrides::id), ids(own.discovery(), Overrides::id));
        overrides.same("policy", ids(base.policies(), Overrides::id), ids(own.policies(), Overrides::id));
        overrides.found.addAll(AliasOverrides.of(base.aliases(), own.aliases()));
        return List.copyOf(overrides.found);
    }

    private static <T> List<String> ids(List<T> rules, Function<T, String> id) {
        return rules.stream().map(id).toList();
    }

    private static String id(JsonNode rule) {
        return rule.path("id").asText();
    }

    private void families(List<FamilyRule> base, List<FamilyRule> own) {
        Map<String, FamilyRule> byPattern = new TreeMap<>();
        for (FamilyRule rule : base) {
            patterns(rule).forEach(pattern -> byPattern.put(pattern, rule));
        }
        for (FamilyRule rule : own) {
            for (String pattern : patterns(rule)) {
                same(rule, pattern, byPattern.get(pattern));
                narrower(rule, pattern, byPattern);
            }
        }
    }

    private void same(FamilyRule rule, String pattern, @Nullable FamilyRule other) {
        if (other != null && !other.license().equals(rule.license())) {
            found.add(says(rule, pattern) + "; the bundled " + other.file() + " says " + other.license()
                    + ". Yours counts.");
        }
    }

    /** A pattern that covers another as text covers all of its models. */
    private void narrower(FamilyRule rule, String pattern, Map<String, FamilyRule> byPattern) {
        Glob glob = Glob.of(pattern);
        List<Map.Entry<String, FamilyRule>> covered = byPattern.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(pattern)
                        && !entry.getValue().license().equals(rule.license())
                        && glob.matches(entry.getKey()))
                .toList();
        if (!covered.isEmpty()) {
            FamilyRule first = covered.get(0).getValue();
            found.add(says(rule, pattern) + "; bundled rules say something else for " + covered.size()
                    + (covered.size() == 1 ? " pattern" : " patterns") + " within it, as " + first.file() + ": "
                    + covered.get(0).getKey() + " is under " + first.license() + ". Yours counts.");
        }
    }

    private static String says(FamilyRule rule, String pattern) {
        return "Your rule " + rule.id() + " says that " + pattern + " is under " + rule.license();
    }

    private static List<String> patterns(FamilyRule rule) {
        return rule.models().stream()
                .flatMap(pattern -> Glob.expand(pattern).stream())
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void licenses(List<LicenseRule> base, List<LicenseRule> own) {
        Licenses bundled = new Licenses(base);
        for (LicenseRule rule : own) {
            bundled.byId(rule.id()).ifPresent(other -> {
                terms(rule, other);
                clauses(rule, other);
            });
            names(rule, bundled);
        }
    }

    private void terms(LicenseRule rule, LicenseRule other) {
        if (other.terms() != rule.terms()) {
            found.add("Your rule " + rule.id() + " says that its terms are " + rule.terms() + "; the bundled "
                    + other.file() + " says " + other.terms() + ". Yours counts.");
        }
    }

    private void clauses(LicenseRule rule, LicenseRule other) {
        List<String> kept = ids(rule.clauses(), ClauseFact::id);
        Set<String> dropped = new TreeSet<>(ids(other.clauses(), ClauseFact::id));
        kept.forEach(dropped::remove);
        if (!dropped.isEmpty()) {
            found.add("Your rule " + rule.id() + " leaves out what the bundled " + other.file() + " lists: "
                    + String.join(", ", dropped) + ". Yours counts.");
        }
    }

    /** An alias of the user's is looked up before every bundled name. */
    private void names(LicenseRule rule, Licenses bundled) {
        for (String alias : rule.aliases()) {
            bundled.named(alias)
                    .filter(other -> !other.id().equals(rule.id()))
                    .ifPresent(other -> found.add("Your rule " + rule.id() + " says that it is meant by " + alias
                            + "; the bundled " + other.file() + " says " + other.id() + ". Yours counts."));
        }
    }

    private void same(String kind, List<String> base, List<String> own) {
        own.stream()
                .filter(base::contains)
                .forEach(id -> found.add("Your " + kind + " rule " + id + " takes the place of the bundled one."));
    }
}
