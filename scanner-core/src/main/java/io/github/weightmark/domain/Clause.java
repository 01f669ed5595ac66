package io.github.weightmark.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One clause that binds whoever uses the model.
 *
 * @param id clause id of the rules: {@code mau-threshold}
 * @param parameters what the text fixes: {@code count} → 700000000; values are Long, String or Boolean
 * @param source the lines quoted; a rule file when the clause is known from the licence's id alone
 * @param quote the words of the scanned text; of a rule's identifying phrase when no text was at hand
 * @param inheritedFrom name of the ancestor whose licence holds it; {@code null} for the model's own
 */
public record Clause(
        String id,
        SortedMap<String, Object> parameters,
        Source source,
        String quote,
        @Nullable String inheritedFrom) {

    public Clause {
        parameters = Parameters.of(parameters);
    }

    public static Clause of(String id, Map<String, ?> parameters, Source source, String quote) {
        return new Clause(id, new TreeMap<>(parameters), source, quote, null);
    }

    public Clause inheritedFrom(String ancestor) {
        return new Clause(id, parameters, source, quote, ancestor);
    }

    /** The number {@code name} stands for, when the text fixes one. */
    public @Nullable Long number(String name) {
        return parameters.get(name) instanceof Number number ? number.longValue() : null;
    }
}
