package io.github.weightmark.domain;

import java.util.List;

/**
 * What discovery saw in a folder.
 *
 * @param sightings every place that names a model, sorted
 * @param problems files and folders that could not be read
 * @param filesRead files looked into
 * @param filesSkipped files left out by size, kind or ignore rules
 */
public record Discovery(List<Sighting> sightings, List<Problem> problems, int filesRead, int filesSkipped) {

    public Discovery {
        sightings = List.copyOf(sightings);
        problems = List.copyOf(problems);
    }
}
