package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Accepts what a baseline remembers. It never accepts what was not decided, what has changed since the model was locked,
 * or the end of a waiver: none of these was there before the policy.
 */
final class BaselineRules {

    private static final List<String> JUDGEMENTS =
            List.of("tiers.", "clauses.", "licenses.", "models.", "duties.", "conflicts");

    private final Baseline baseline;
    private final UseCheck use;

    BaselineRules(Policy policy) {
        this.baseline = policy.baseline();
        this.use = new UseCheck(policy.use());
    }

    List<Finding> apply(Assessment assessment, List<Finding> findings) {
        return findings.stream().map(finding -> apply(assessment, finding)).toList();
    }

    private Finding apply(Assessment assessment, Finding finding) {
        return entry(assessment, finding)
                .map(baseline.entries()::get)
                .map((Source line) -> finding.acceptedBy(line))
                .orElse(finding);
    }

    /** How a baseline remembers the finding; empty when none may. */
    Optional<BaselineEntry> entry(Assessment assessment, Finding finding) {
        boolean judged = JUDGEMENTS.stream().anyMatch(finding.rule()::startsWith);
        if (!judged || finding.level() == Level.NOTE) {
            return Optional.empty();
        }
        return Optional.of(new BaselineEntry(
                assessment.model().name(), finding.rule(), finding.subject(), detail(assessment, finding)));
    }

    /** A lower threshold, another licence, a use that has come under the clause: each is another finding. */
    private String detail(Assessment assessment, Finding finding) {
        if (!finding.rule().startsWith("clauses.")) {
            return assessment.license().concluded();
        }
        return assessment.clauses().stream()
                .filter(clause -> clause.id().equals(finding.subject()))
                .map(clause -> ClauseWords.value(clause).strip()
                        + (use.check(clause).outcome() == UseCheck.Outcome.HIT ? " (as used)" : ""))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
