package io.github.weightmark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Patterns of two families that fit the same model equally well and say different things of it: which of them answers
 * would be chance. Patterns for any owner are left out, as a model can well be named after two others.
 */
final class AmbiguousPatterns {

    private AmbiguousPatterns() {}

    /** A sentence for each pair, sorted by owner. */
    static List<String> of(Collection<FamilyRule> rules) {
        Map<String, List<Claim>> byOwner = new TreeMap<>();
        for (FamilyRule rule : rules) {
            for (String pattern : rule.models()) {
                for (String simple : Glob.expand(pattern.toLowerCase(Locale.ROOT))) {
                    byOwner.computeIfAbsent(owner(simple), key -> new ArrayList<>())
                            .add(new Claim(simple, Glob.of(simple), rule));
                }
            }
        }
        List<String> found = new ArrayList<>();
        byOwner.forEach((owner, claims) -> {
            if (!owner.contains("*")) {
                found.addAll(pairs(claims));
            }
        });
        return found;
    }

    private static List<String> pairs(List<Claim> claims) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (Claim later : claims.subList(i + 1, claims.size())) {
                if (claims.get(i).contradicts(later)) {
                    found.add(claims.get(i) + " and " + later + " fit the same models equally well. "
                            + "Give one of them a longer pattern.");
                }
            }
        }
        return found;
    }

    private static String owner(String pattern) {
        int slash = pattern.indexOf('/');
        return slash < 0 ? pattern : pattern.substring(0, slash);
    }

    private record Claim(String pattern, Glob glob, FamilyRule rule) {

        boolean contradicts(Claim other) {
            return !rule.license().equals(other.rule.license())
                    && glob.literals() == other.glob.literals()
                    && glob.exact() == other.glob.exact()
                    && glob.start() == other.glob.start()
                    && glob.meets(other.glob);
        }

        @Override
        public String toString() {
            return rule.file() + ": " + pattern + " (" + rule.license() + ")";
        }
    }
}
