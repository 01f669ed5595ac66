package io.github.weightmark.domain;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something the user of a model has to do.
 *
 * @param id clause id it comes from
 * @param parameters of that clause
 * @param text the duty in plain words: our reading, not a quote
 * @param fulfilled whether the project does it; {@link Status#UNKNOWN} when that cannot be seen
 * @param evidence where the project does it; {@code null} when it does not, or that cannot be seen
 */
public record Obligation(
        String id,
        SortedMap<String, Object> parameters,
        String text,
        Status fulfilled,
        @Nullable Source evidence) {

    /** Stands in a parameter between wordings of which the licence asks for one. */
    public static final String ALTERNATIVE = " | ";

    public Obligation {
        parameters = Parameters.of(parameters);
    }

    public Obligation(String id, SortedMap<String, Object> parameters, String text, Status fulfilled) {
        this(id, parameters, text, fulfilled, null);
    }
}
