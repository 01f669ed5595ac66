package io.github.weightmark.report.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the section of a model leaves to that of an earlier one, because it would be the same to the letter. On paper a
 * reader turns a page back; a hundred models under one licence would else be the same three pages a hundred times.
 *
 * @param clauses the first model with the same clauses, quotes, places and readings; {@code null} when there is none
 * @param openness the first model with the same openness, requirement by requirement; {@code null} when there is none
 */
public record Same(@Nullable ModelSection clauses, @Nullable ModelSection openness) {

    static final Same NOTHING = new Same(null, null);

    /** For each of the models, in their order. */
    static List<Same> of(List<ModelSection> models) {
        Map<Object, ModelSection> clauses = new HashMap<>();
        Map<Object, ModelSection> openness = new HashMap<>();
        List<Same> all = new ArrayList<>();
        for (ModelSection model : models) {
            all.add(new Same(
                    model.clauses().isEmpty() ? null : clauses.putIfAbsent(model.clauses(), model),
                    openness.putIfAbsent(model.openness(), model)));
        }
        return List.copyOf(all);
    }
}
