package io.github.weightmark.discover;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The artifacts of a project that use a model of their own choice, unless the project names one. */
final class Starters {

    private final List<Sighting> uses = new ArrayList<>();
    private final Set<Reference> configured = new HashSet<>();

    /** Remembers an artifact; {@code sighting} says where it stands and what it uses by default. */
    void add(Sighting sighting) {
        uses.add(sighting);
    }

    /** Remembers that the project configures what otherwise were {@code model}, whatever the value is. */
    void configure(Reference model) {
        configured.add(model);
    }

    /**
     * The defaults that hold: nothing is configured in their place, and no model of that provider is named anywhere.
     *
     * @param named what was found without them
     */
    List<Sighting> sightings(List<Sighting> named) {
        Set<String> providers = named.stream()
                .filter(sighting -> sighting.kind() == SightingKind.USED || sighting.kind() == SightingKind.DEFAULT)
                .map(sighting -> sighting.reference().provider())
                .collect(Collectors.toSet());
        return uses.stream()
                .filter(sighting -> !configured.contains(sighting.reference())
                        && !providers.contains(sighting.reference().provider()))
                .toList();
    }
}
