package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Starter;
import io.github.weightmark.domain.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which artifacts use a model of their own choice, and which keys choose another. */
final class StarterRules {

    private final List<Default> defaults = new ArrayList<>();
    /** Last segment of a key → those it replaces, since every key of every file is asked for. */
    private final Map<String, List<Unless>> byLast = new HashMap<>();

    StarterRules(DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            for (Starter starter : rule.starters()) {
                Default one = new Default(
                        starter, new Wildcards(starter.match()), Reference.parse(starter.model()), rule.id());
                defaults.add(one);
                starter.unless().stream()
                        .map(written -> Unless.of(written, one.model))
                        .forEach(unless -> byLast.computeIfAbsent(unless.key.last(), last -> new ArrayList<>())
                                .add(unless));
            }
        }
    }

    /** What an artifact, {@code group:artifact}, uses in its various versions when nothing is configured. */
    List<Default> of(String artifact) {
        return defaults.stream().filter(one -> one.isOf(artifact)).toList();
    }

    /**
     * The first of several entries that fits.
     *
     * @param version when it is known
     */
    static Optional<Default> first(List<Default> defaults, @Nullable String version) {
        return defaults.stream().filter(one -> one.isIn(version)).findFirst();
    }

    /** The defaults that do not hold when this key is set to that value. */
    List<Reference> setBy(List<String> path, String value) {
        return byLast.getOrDefault(path.get(path.size() - 1), List.of()).stream()
                .filter(unless -> unless.isSet(value) && unless.key.matches(path))
                .map(Unless::model)
                .distinct()
                .toList();
    }

    /**
     * @param artifacts those that use the model
     * @param model used without them
     * @param rule its id
     */
    record Default(Starter starter, Wildcards artifacts, Reference model, String rule) {

        private boolean isOf(String artifact) {
            return artifacts.match(artifact);
        }

        private boolean isIn(@Nullable String version) {
            return starter.version() == null || version != null && Wildcard.matches(starter.version(), version);
        }
    }

    /**
     * A key that chooses another model.
     *
     * @param own the value that chooses none, as it names the artifact's own provider; any other names another provider
     */
    private record Unless(KeyPattern key, @Nullable String own, Reference model) {

        private static final String NOT = "!=";

        /** {@code key}, or {@code key!=own}, {@code *} allowed in both. */
        static Unless of(String written, Reference model) {
            int not = written.indexOf(NOT);
            return not < 0
                    ? new Unless(KeyPattern.of(written), null, model)
                    : new Unless(
                            KeyPattern.of(written.substring(0, not)), written.substring(not + NOT.length()), model);
        }

        /** A placeholder may be filled with anything. */
        boolean isSet(String value) {
            return own == null || value.indexOf('$') < 0 && !Wildcard.matches(own, value.strip());
        }
    }
}
