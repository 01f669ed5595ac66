package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Status;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.domain.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Judges how open a model is. */
final class TierRules {

    private static final String UNKNOWN_HELP =
            "Find out the licence and ask the publisher to state it, choose another model, or add a waiver with owner "
                    + "and expiry.";
    private static final String HELP = "Choose a more open model, or add a waiver with owner and expiry.";

    private final Policy policy;

    TierRules(Policy policy) {
        this.policy = policy;
    }

    List<Finding> judge(Assessment assessment) {
        Tier tier = judged(assessment);
        Action action = policy.on(tier);
        if (action == Action.ALLOW || tier == Tier.UNKNOWN && sourceFailed(assessment)) {
            return List.of();
        }
        if (tier == Tier.RESTRICTED && allLicensesAllowed(assessment)) {
            return List.of();
        }
        String message = assessment.model().name() + ": tier " + tier + " – "
                + assessment.reasons().get(0);
        String help = tier == Tier.UNKNOWN ? UNKNOWN_HELP : HELP;
        return List.of(new Finding("tiers." + action.key(), tier.id(), action.level(), message, help, null));
    }

    /** The tier may rest on nothing but a source that did not answer: then it is not decided, rather than unknown. */
    static boolean sourceFailed(Assessment assessment) {
        return assessment.problems().stream().map(Problem::level).anyMatch(level -> level != Level.NOTE);
    }

    private Tier judged(Assessment assessment) {
        boolean lifted = policy.acceptFreeWeights()
                && assessment.tier() == Tier.PERMISSIVE
                && assessment.terms() == Terms.FREE
                && assessment.openness().osaid() == Status.MET;
        return lifted ? Tier.FULLY_OPEN : assessment.tier();
    }

    private boolean allLicensesAllowed(Assessment assessment) {
        SortedMap<String, Action> licenses = policy.licenses();
        return Arrays.stream(assessment.license().concluded().split(" AND "))
                .allMatch(license -> licenses.get(license) == Action.ALLOW);
    }
}
