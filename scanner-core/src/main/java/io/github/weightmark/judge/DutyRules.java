package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Obligation;
import io.github.weightmark.domain.Status;
import java.util.List;

/** Judges duties that the project visibly does not fulfil; what its texts cannot show is no finding. */
final class DutyRules {

    private static final String NAMING = "naming-requirement";
    private static final String NAME_CONFLICT = "missing-name-prefix";

    private final Policy policy;

    DutyRules(Policy policy) {
        this.policy = policy;
    }

    List<Finding> judge(Assessment assessment) {
        if (policy.duties() == Action.ALLOW) {
            return List.of();
        }
        return assessment.obligations().stream()
                .filter(duty -> duty.fulfilled() == Status.NOT_MET && !isToldAlready(assessment, duty))
                .map(duty -> finding(assessment, duty))
                .toList();
    }

    /** A name that lacks its prefix is a conflict with the base, whoever uses the model. */
    private static boolean isToldAlready(Assessment assessment, Obligation duty) {
        return duty.id().equals(NAMING)
                && assessment.conflicts().stream()
                        .anyMatch(conflict -> conflict.id().equals(NAME_CONFLICT));
    }

    private Finding finding(Assessment assessment, Obligation duty) {
        return new Finding(
                "duties." + policy.duties().key(),
                duty.id(),
                policy.duties().level(),
                assessment.model().name() + ": the project does not do what " + duty.id() + " asks for. " + duty.text(),
                "Do it where the reader of the project sees it, or add a waiver with owner and expiry.",
                null);
    }
}
