package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The walk from models to their ancestors. Each model is visited once, so cycles and self-references end. */
final class Lineage {

    private final int maxDepth;
    private final Map<String, Evidence> gathered = new LinkedHashMap<>();
    private final Map<String, List<String>> otherRevisions = new TreeMap<>();
    private Map<String, ModelRef> generation = new TreeMap<>();
    private int depth;

    Lineage(Collection<ModelRef> models, int maxDepth) {
        this.maxDepth = maxDepth;
        for (ModelRef model : new TreeSet<>(models)) {
            ModelRef earlier = generation.putIfAbsent(model.key(), model);
            if (earlier != null) {
                otherRevisions
                        .computeIfAbsent(model.key(), key -> new ArrayList<>())
                        .add(model.toString());
            }
        }
    }

    boolean hasNext() {
        return !generation.isEmpty();
    }

    /** The models to gather next, in a fixed order. */
    List<ModelRef> next() {
        return List.copyOf(generation.values());
    }

    void add(List<Evidence> answers) {
        answers.forEach(evidence -> gathered.put(evidence.model().key(), evidence));
        depth++;
        Map<String, ModelRef> parents = new TreeMap<>();
        for (Evidence evidence : answers) {
            for (ParentClaim claim : evidence.parents()) {
                ModelRef parent = claim.model();
                if (parent != null && !gathered.containsKey(parent.key())) {
                    parents.putIfAbsent(parent.key(), parent);
                }
            }
        }
        if (depth > maxDepth && !parents.isEmpty()) {
            answers.forEach(evidence -> gathered.put(evidence.model().key(), tooDeep(evidence, parents)));
            parents.clear();
        }
        generation = parents;
    }

    EvidenceSet evidence() {
        List<Evidence> all = new ArrayList<>();
        gathered.forEach((key, evidence) ->
                all.add(otherRevisions.containsKey(key) ? oneRevision(evidence, otherRevisions.get(key)) : evidence));
        return EvidenceSet.of(all);
    }

    private Evidence tooDeep(Evidence evidence, Map<String, ModelRef> unread) {
        boolean cut = evidence.parents().stream()
                .map(ParentClaim::model)
                .anyMatch(parent -> parent != null && unread.containsKey(parent.key()));
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

    private static Evidence oneRevision(Evidence evidence, List<String> others) {
        return Sources.with(
                evidence,
                List.of(new Problem(
                        "gather.several-revisions",
                        Level.WARNING,
                        "Only " + evidence.model() + " was read, and " + String.join(", ", others)
                                + " may have other terms.",
                        "Use one revision of the model, or check the others one by one.",
                        null)));
    }
}
