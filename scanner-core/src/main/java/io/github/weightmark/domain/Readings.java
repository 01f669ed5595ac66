package io.github.weightmark.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the texts of all models of a run say.
 *
 * @param byModel {@link ModelRef#pinnedKey()} → reading
 */
public record Readings(SortedMap<String, Reading> byModel) {

    public Readings {
        byModel = Collections.unmodifiableSortedMap(new TreeMap<>(byModel));
    }

    /** What the texts of {@code model} say; {@link Reading#NOTHING} when it has none. */
    public Reading of(ModelRef model) {
        return byModel.getOrDefault(model.pinnedKey(), Reading.NOTHING);
    }
}
