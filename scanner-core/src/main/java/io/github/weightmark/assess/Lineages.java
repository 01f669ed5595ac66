package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Terms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks from a model to all it was made from; circles and self-references end by themselves. */
final class Lineages {

    private final Witnesses witnesses;

    Lineages(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    Lineage of(Own child) {
        ModelRef self = child.evidence().model();
        Set<String> seen = new HashSet<>();
        seen.add(self.pinnedKey());
        seen.add(self.key());
        List<Kin> ancestors = new ArrayList<>();
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
                } else if (seen.add(parent.pinnedKey())) {
                    Own own = witnesses.of(parent);
                    ancestors.add(new Kin(own, claim.relation()));
                    open.add(own);
                }
            }
        }
        return new Lineage(ancestors, gaps);
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
