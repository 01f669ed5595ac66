package io.github.weightmark.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clause that a licence is known to hold, for when its text is not at hand.
 *
 * @param id clause id
 * @param section where it stands in the licence
 * @param parameters what it fixes there
 * @param phrases short phrases that identify it, at most 12 words each
 */
public record ClauseFact(
        String id, @Nullable String section, @Nullable Map<String, Object> parameters, List<String> phrases) {

    public ClauseFact {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
        phrases = Lists.copy(phrases);
    }

    /** Never null: a clause without parameters has none. */
    @Override
    public Map<String, Object> parameters() {
        return parameters == null ? Map.of() : parameters;
    }
}
