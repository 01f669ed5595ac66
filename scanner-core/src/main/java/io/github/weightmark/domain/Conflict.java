package io.github.weightmark.domain;

import java.util.List;

/**
 * Two witnesses that contradict each other.
 *
 * @param id {@code declared-vs-detected}, {@code declared-vs-declared}, {@code laxer-than-base},
 *     {@code read-vs-curated} ...
 * @param message who says what
 * @param sources where, in order
 */
public record Conflict(String id, String message, List<Source> sources) {

    public Conflict {
        sources = List.copyOf(sources);
    }
}
