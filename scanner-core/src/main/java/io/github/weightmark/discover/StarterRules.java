package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Starter;
import io.github.weightmark.domain.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which artifacts use a model of their own choice, and which keys choose another. */
final class StarterRules {

    private final List<Default> defaults = new ArrayList<>();

    StarterRules(DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            for (Starter starter : rule.starters()) {
                List<KeyPattern> unless =
                        starter.unless().stream().map(KeyPattern::of).toList();
                defaults.add(new Default(starter, unless, Reference.parse(starter.model()), rule.id()));
            }
        }
    }

    /**
     * What an artifact uses when nothing is configured; of several entries the first that fits.
     *
     * @param artifact {@code group:artifact}
     * @param version when it is known
     */
    Optional<Default> of(String artifact, @Nullable String version) {
        return defaults.stream().filter(one -> one.fits(artifact, version)).findFirst();
    }

    /** The defaults that do not hold when this key is set. */
    List<Reference> setBy(List<String> path) {
        return defaults.stream()
                .filter(one -> one.unless.stream().anyMatch(pattern -> pattern.matches(path)))
                .map(Default::model)
                .toList();
    }

    /**
     * @param unless keys that choose another model
     * @param model used without them
     * @param rule its id
     */
    record Default(Starter starter, List<KeyPattern> unless, Reference model, String rule) {

        private boolean fits(String artifact, @Nullable String version) {
            boolean versioned =
                    starter.version() == null || version != null && Wildcard.matches(starter.version(), version);
            return versioned && starter.match().stream().anyMatch(pattern -> Wildcard.matches(pattern, artifact));
        }
    }
}
