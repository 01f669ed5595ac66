package io.github.weightmark.domain;

import java.util.List;

/**
 * A library that brings a model with it.
 *
 * @param sighting the place where the project depends on it; {@link Sighting#raw} is the way there, over which other
 *     libraries, and which file in it
 * @param library its coordinates
 * @param licenses what its POM, or a parent of that, says
 */
public record Carrier(Sighting sighting, String library, List<PomLicense> licenses) {

    public Carrier {
        licenses = List.copyOf(licenses);
    }
}
