package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ParentClaim;
import io.github.weightmark.domain.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the number under which the Hub shows a model's base against that of the repository which bears the name now: a
 * name that was given up may be taken by anybody, with any licence.
 */
final class Identities {

    private Identities() {}

    static EvidenceSet checked(EvidenceSet all) {
        List<Evidence> checked = new ArrayList<>();
        for (Evidence evidence : all.byModel().values()) {
            List<Problem> strangers = strangers(evidence, all);
            checked.add(strangers.isEmpty() ? evidence : Sources.with(evidence, strangers));
        }
        return EvidenceSet.of(checked);
    }

    private static List<Problem> strangers(Evidence child, EvidenceSet all) {
        List<Problem> problems = new ArrayList<>();
        for (ParentClaim claim : child.parents()) {
            ModelRef parent = claim.model();
            String now = parent == null ? null : all.of(parent).identity();
            if (parent != null && claim.identity() != null && now != null && !now.equals(claim.identity())) {
                problems.add(new Problem(
                        "hub.identity-changed",
                        Level.ERROR,
                        child.model().name() + " was made from " + parent.name() + ", but another repository bears"
                                + " that name now, so its licence says nothing.",
                        "Find out what became of the base, and record it as a waiver with owner and expiry.",
                        claim.source()));
            }
        }
        return problems;
    }
}
