package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Conflict;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Origin;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Tier;
import java.util.ArrayList;
import java.util.List;

/** Judges what an answer rests on: sources that failed, evidence too weak for the policy, witnesses at odds. */
final class EvidenceRules {

    static final String INCOMPLETE = "evidence.incomplete";

    private final Policy policy;

    EvidenceRules(Policy policy) {
        this.policy = policy;
    }

    List<Finding> judge(Assessment assessment) {
        List<Finding> findings = new ArrayList<>();
        required(assessment, findings);
        for (Problem problem : assessment.problems()) {
            findings.add(problem(assessment, problem));
        }
        for (Conflict conflict : assessment.conflicts()) {
            findings.add(new Finding(
                    "conflicts",
                    conflict.id(),
                    Level.WARNING,
                    conflict.message(),
                    "Let a person decide which one is right, and record it as a waiver with owner and expiry.",
                    null));
        }
        return findings;
    }

    private void required(Assessment assessment, List<Finding> findings) {
        boolean nothingToRead = assessment.tier() == Tier.CLOSED && assessment.origin() == Origin.CURATED;
        if (policy.evidence().suffices(assessment.origin()) || nothingToRead) {
            return;
        }
        String message = assessment.model().name() + ": the answer comes " + from(assessment)
                + ", but the policy asks for evidence: "
                + policy.evidence().key() + ".";
        String help = "Run with the network or the Hub cache at hand so that the model can be read.";
        findings.add(new Finding("evidence.required", assessment.origin().id(), Level.ERROR, message, help, null));
    }

    private static String from(Assessment assessment) {
        return assessment.origin() == Origin.NONE ? "from nowhere" : assessment.originNote();
    }

    private static Finding problem(Assessment assessment, Problem problem) {
        boolean undecided =
                problem.level() == Level.ERROR || problem.level() == Level.WARNING && assessment.tier() == Tier.UNKNOWN;
        return new Finding(
                undecided ? INCOMPLETE : "evidence.note",
                problem.id(),
                undecided ? Level.WARNING : Level.NOTE,
                assessment.model().name() + ": " + problem.message(),
                problem.help(),
                null);
    }
}
