package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a project uses without naming it: artifacts and builders with a model of their own choice. */
final class Starters {

    private final List<Function<Versions, Optional<Sighting>>> uses = new ArrayList<>();
    private final Map<Reference, Set<String>> configured = new HashMap<>();
    private final List<Built> built = new ArrayList<>();
    private final Modules modules = new Modules();

    /** Remembers an artifact; {@code sighting} says where it stands and what it uses by default in its version. */
    void add(Function<Versions, Optional<Sighting>> sighting) {
        uses.add(sighting);
    }

    /** Remembers that a file configures what otherwise were {@code model}, whatever the value is. */
    void configure(Reference model, String file) {
        configured.computeIfAbsent(model, key -> new HashSet<>()).add(file);
    }

    /**
     * Remembers a builder that names no model.
     *
     * @param sighting of it, by how sure that is
     */
    void build(DiscoveryRule.Builder builder, Function<Confidence, Sighting> sighting) {
        built.add(new Built(builder, sighting));
    }

    Modules modules() {
        return modules;
    }

    /**
     * The defaults that hold: in the modules that have the artifact nothing is configured in their place, and no model of
     * that provider is named.
     *
     * @param named what was found without them
     * @param versions of the project's artifacts
     */
    List<Sighting> sightings(List<Sighting> named, Versions versions) {
        Map<String, Set<String>> providers = new HashMap<>();
        for (Sighting sighting : named) {
            if (sighting.kind() == SightingKind.USED || sighting.kind() == SightingKind.DEFAULT) {
                providers
                        .computeIfAbsent(sighting.reference().provider(), key -> new HashSet<>())
                        .add(sighting.file());
            }
        }
        List<Sighting> all = new ArrayList<>();
        for (Sighting use :
                uses.stream().flatMap(use -> use.apply(versions).stream()).toList()) {
            Set<String> files = new HashSet<>(configured.getOrDefault(use.reference(), Set.of()));
            files.addAll(providers.getOrDefault(use.reference().provider(), Set.of()));
            if (files.stream().noneMatch(file -> modules.serves(file, use.file()))) {
                all.add(use);
            }
        }
        Map<String, Set<String>> known = versions.known();
        Set<String> open = versions.open();
        built.forEach(one -> one.confidence(known, open).ifPresent(sure -> all.add(one.sighting.apply(sure))));
        return all;
    }

    private record Built(DiscoveryRule.Builder builder, Function<Confidence, Sighting> sighting) {

        /**
         * How sure the default is, if it may hold: where no version is known it may, or may not.
         *
         * @param open artifacts of which somewhere no version is known
         */
        Optional<Confidence> confidence(Map<String, Set<String>> versions, Set<String> open) {
            Set<String> known = new HashSet<>();
            versions.forEach((artifact, found) -> {
                if (isOf(artifact)) {
                    known.addAll(found);
                }
            });
            String wanted = builder.version() == null ? "*" : builder.version();
            if (known.stream().anyMatch(version -> Wildcard.matches(wanted, version))) {
                return Optional.of(Confidence.MEDIUM);
            }
            boolean mayHold = known.isEmpty() || open.stream().anyMatch(this::isOf);
            return mayHold ? Optional.of(Confidence.LOW) : Optional.empty();
        }

        private boolean isOf(String artifact) {
            return builder.artifacts().stream().anyMatch(pattern -> Wildcard.matches(pattern, artifact));
        }
    }
}
