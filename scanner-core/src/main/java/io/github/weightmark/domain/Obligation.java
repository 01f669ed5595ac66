package io.github.weightmark.domain;

import java.util.SortedMap;

/**
 * Something the user of a model has to do.
 *
 * @param id clause id it comes from
 * @param parameters of that clause
 * @param text the duty in plain words: our reading, not a quote
 * @param fulfilled whether the project does it; {@link Status#UNKNOWN} when that cannot be seen
 */
public record Obligation(String id, SortedMap<String, Object> parameters, String text, Status fulfilled) {

    public Obligation {
        parameters = Parameters.of(parameters);
    }
}
