package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Keys;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys that no rule knows, whose value can be nothing but a model of a publisher, {@code vae: stabilityai/sdxl-vae}, or,
 * where it is the {@code id} of anything, a vendor's own id.
 * Whoever invents a key needs no rule for it, unless the key says that people read the value or that it is written.
 */
final class UntoldKeys {

    private static final String RULE = "variables";
    private static final String ID = "id";

    private final KeyRules keys;
    private final ModelNames names;
    private final Wildcards others;

    UntoldKeys(DiscoveryRules rules, KeyRules keys, ModelNames names) {
        this.keys = keys;
        this.names = names;
        this.others = new Wildcards(Stream.of(
                        rules.wordSet(Words::notVariables),
                        rules.wordSet(Words::notCallees),
                        rules.wordSet(Words::writers))
                .flatMap(Set::stream)
                .collect(Collectors.toSet()));
    }

    Optional<KeyRules.Hit> find(Entry entry) {
        boolean tells = names.isPublished(entry.value()) || entry.last().equals(ID) && names.isTelling(entry.value());
        return tells && !keys.isNone(entry.path()) && entry.path().stream().noneMatch(this::isOther)
                ? Optional.of(new KeyRules.Hit(
                        KeyPattern.of("**"),
                        0,
                        new Keys(List.of(), null, Accept.CERTAIN, null, List.of(), null, List.of(), Map.of()),
                        RULE))
                : Optional.empty();
    }

    private boolean isOther(String key) {
        return others.match(key.replace('-', '_').toLowerCase(Locale.ROOT));
    }
}
