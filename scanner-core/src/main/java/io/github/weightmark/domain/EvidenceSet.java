package io.github.weightmark.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The evidence about all models of a run and all their ancestors.
 *
 * @param byModel {@link ModelRef#pinnedKey()} → evidence
 */
public record EvidenceSet(SortedMap<String, Evidence> byModel) {

    public EvidenceSet {
        byModel = Collections.unmodifiableSortedMap(new TreeMap<>(byModel));
    }

    public static EvidenceSet of(Collection<Evidence> all) {
        SortedMap<String, Evidence> byModel = new TreeMap<>();
        all.forEach(evidence -> byModel.put(evidence.model().pinnedKey(), evidence));
        return new EvidenceSet(byModel);
    }

    /**
     * The evidence about {@code model}; {@link Evidence#none} when none was gathered. Evidence about one revision
     * answers for a model named without any, never for another revision.
     */
    public Evidence of(ModelRef model) {
        Evidence evidence = byModel.get(model.pinnedKey());
        if (evidence != null) {
            return evidence;
        }
        return byModel.values().stream()
                .filter(other -> model.revision() == null && other.model().sameModel(model))
                .findFirst()
                .orElseGet(() -> Evidence.none(model, List.of()));
    }
}
