package io.github.weightmark.assess;

import io.github.weightmark.assess.Lineage.Kin;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.FamilyRule.Osaid;
import io.github.weightmark.knowledge.Licenses;

/**
 * Tells whether a model is open to the last part. A card can never prove that: it takes what people have checked about
 * training code and data, for the model and for everything that it was made from.
 */
final class FullOpenness {

    private final Licenses licenses;

    FullOpenness(Licenses licenses) {
        this.licenses = licenses;
    }

    boolean isFullyOpen(Own own, Lineage lineage) {
        return lineage.gaps().isEmpty()
                && byItself(own)
                && lineage.ancestors().stream().map(Kin::own).allMatch(this::byItself);
    }

    private boolean byItself(Own own) {
        return own.curated() && own.terms() == Terms.OSI && partsAreOpen(new Components(licenses, own));
    }

    private static boolean partsAreOpen(Components parts) {
        Osaid verdict = parts.verdict();
        if (verdict != null) {
            return verdict.verdict() == Status.MET;
        }
        boolean runs = parts.open("infer-code", true) == Status.MET || parts.open("architecture", true) == Status.MET;
        return runs && parts.open("train-code", true) == Status.MET && parts.open("data-info", false) == Status.MET;
    }
}
