package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Ancestor.Child;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks from a model to all it was made from; circles and self-references end by themselves. */
final class Lineages {

    private final Witnesses witnesses;

    Lineages(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    Lineage of(Own child) {
        ModelRef self = child.evidence().model();
        Map<String, Found> ancestors = new LinkedHashMap<>();
        List<Witness> gaps = new ArrayList<>();
        Deque<Own> open = new ArrayDeque<>();
        open.add(child);
        while (!open.isEmpty()) {
            Own nearer = open.remove();
            for (ParentClaim claim : parents(nearer)) {
                ModelRef parent = claim.model();
                if (parent == null) {
                    // Whoever curated the family of the nearer model knew what it was made from.
                    if (!nearer.curated() && !child.curated()) {
                        gaps.add(gap(claim));
                    }
                } else if (!isSelf(parent, self)) {
                    Found known = ancestors.get(parent.pinnedKey());
                    if (known == null) {
                        known = new Found(witnesses.of(parent), new LinkedHashMap<>());
                        ancestors.put(parent.pinnedKey(), known);
                        open.add(known.own());
                    }
                    known.children().putIfAbsent(nearer.evidence().model(), claim.relation());
                }
            }
        }
        return new Lineage(ancestors.values().stream().map(Found::kin).toList(), gaps);
    }

    private static boolean isSelf(ModelRef parent, ModelRef self) {
        return parent.pinnedKey().equals(self.pinnedKey()) || parent.pinnedKey().equals(self.key());
    }

    /**
     * An ancestor, while more ways to it may still be found.
     *
     * @param children what was made from it → how, in the order found
     */
    private record Found(Own own, Map<ModelRef, String> children) {

        Kin kin() {
            List<Child> all = new ArrayList<>();
            children.forEach((model, relation) -> all.add(new Child(model, relation)));
            return new Kin(own, all.get(0).relation(), all);
        }
    }

    private static List<ParentClaim> parents(Own model) {
        List<ParentClaim> parents = new ArrayList<>();
        for (ParentClaim claim : model.evidence().parents()) {
            // A sentence says less of a model than whoever looked at it for the knowledge base.
            if (!model.curated() || !claim.relation().equals(ParentClaim.MENTIONED)) {
                parents.add(claim);
            }
        }
        if (model.family() != null) {
            Source source = Source.file(model.family().file());
            for (String base : model.family().bases()) {
                parents.add(new ParentClaim(base, ModelRef.huggingFace(base), "derived", source));
            }
        }
        return parents;
    }

    /** A display name may still tell that its family is restricted; it can never tell that it is free. */
    private Witness gap(ParentClaim claim) {
        String name =
                claim.raw().substring(claim.raw().lastIndexOf('/') + 1).strip().replace(' ', '-');
        Optional<Witness> namesake = witnesses.namesakes(name).map(witnesses::namesake);
        boolean restricted =
                namesake.filter(known -> known.terms() == Terms.RESTRICTED).isPresent();
        String says = "names the base " + claim.raw() + ", which "
                + (restricted ? "bears the name of a restricted family" : "cannot be followed to its licence") + ": "
                + (restricted ? "restricted." : "unknown.");
        return new Witness(
                restricted ? Terms.RESTRICTED : Terms.UNKNOWN,
                restricted ? namesake.orElseThrow().license() : null,
                restricted ? Witness.Kind.NAMESAKE : Witness.Kind.SILENCE,
                claim.source(),
                says);
    }
}
