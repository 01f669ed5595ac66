package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The walk from models to their ancestors. Each revision that is asked for is visited once, so cycles and
 * self-references end; a parent named without a revision is met by any.
 */
final class Lineage {

    private final int maxDepth;
    private final Map<String, Evidence> gathered = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();
    private Map<String, ModelRef> generation = new TreeMap<>();
    private int depth;

    Lineage(Collection<ModelRef> models, int maxDepth) {
        this.maxDepth = maxDepth;
        new TreeSet<>(models).forEach(model -> generation.put(model.pinnedKey(), model));
    }

    boolean hasNext() {
        return !generation.isEmpty();
    }

    /** The models to gather next, in a fixed order. */
    List<ModelRef> next() {
        return List.copyOf(generation.values());
    }

    void add(List<Evidence> answers) {
        answers.forEach(this::keep);
        depth++;
        Map<String, ModelRef> parents = new TreeMap<>();
        for (Evidence evidence : answers) {
            for (ParentClaim claim : evidence.parents()) {
                ModelRef parent = claim.model();
                if (parent != null && !visited.contains(parent.pinnedKey())) {
                    parents.putIfAbsent(parent.pinnedKey(), parent);
                }
            }
        }
        if (depth > maxDepth && !parents.isEmpty()) {
            answers.forEach(evidence -> keep(tooDeep(evidence, parents)));
            parents.clear();
        }
        generation = parents;
    }

    EvidenceSet evidence() {
        return EvidenceSet.of(gathered.values());
    }

    private void keep(Evidence evidence) {
        ModelRef model = evidence.model();
        gathered.put(model.pinnedKey(), evidence);
        visited.add(model.pinnedKey());
        visited.add(model.key());
    }

    private Evidence tooDeep(Evidence evidence, Map<String, ModelRef> unread) {
        boolean cut = evidence.parents().stream()
                .map(ParentClaim::model)
                .anyMatch(parent -> parent != null && unread.containsKey(parent.pinnedKey()));
        return !cut
                ? evidence
                : Sources.with(
                        evidence,
                        List.of(new Problem(
                                "lineage.too-deep",
                                Level.WARNING,
                                "The ancestors of " + evidence.model().name() + " go on beyond " + maxDepth
                                        + " generations and were not read.",
                                "Look at its base models yourself.",
                                null)));
    }
}
