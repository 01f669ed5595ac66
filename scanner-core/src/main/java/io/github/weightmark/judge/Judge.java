package io.github.weightmark.judge;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.knowledge.Knowledge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Judges one model by the policy.
 *
 * <p>A finding that is an error fails the model; else evidence that could not be read leaves it incomplete; else a
 * warning asks for review.
 */
public final class Judge {

    private static final Comparator<Finding> WEIGHTIEST_FIRST = Comparator.comparing(Finding::level)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject)
            .thenComparing(Finding::message);

    private final TierRules tiers;
    private final ClauseRules clauses;
    private final NameRules names;
    private final EvidenceRules evidence;
    private final DutyRules duties;
    private final Waivers waivers;
    private final BaselineRules baseline;

    /**
     * @param today the day on which waivers are looked at
     */
    public Judge(Knowledge knowledge, Policy policy, LocalDate today) {
        this.tiers = new TierRules(policy);
        this.clauses = new ClauseRules(knowledge, policy);
        this.names = new NameRules(policy);
        this.evidence = new EvidenceRules(policy);
        this.duties = new DutyRules(policy);
        this.waivers = new Waivers(policy.waivers(), today);
        this.baseline = new BaselineRules(policy);
    }

    /** The findings on one model, waived ones among them, and what they come to. */
    public ModelResult judge(Assessment assessment, List<Sighting> sightings) {
        return judge(assessment, sightings, List.of());
    }

    /**
     * The same with what others have found.
     *
     * @param noticed what is different from when the model was locked; may be waived like the rest
     */
    public ModelResult judge(Assessment assessment, List<Sighting> sightings, List<Finding> noticed) {
        List<Finding> raw = new ArrayList<>(noticed);
        raw.addAll(tiers.judge(assessment));
        raw.addAll(clauses.judge(assessment));
        raw.addAll(names.judge(assessment));
        raw.addAll(evidence.judge(assessment));
        raw.addAll(duties.judge(assessment));
        List<Finding> findings = new ArrayList<>(baseline.apply(assessment, waivers.apply(assessment.model(), raw)));
        findings.sort(WEIGHTIEST_FIRST);
        List<Finding> once = findings.stream().distinct().toList();
        return new ModelResult(assessment, sightings, once, verdict(once));
    }

    private static Verdict verdict(List<Finding> findings) {
        if (any(findings, Level.ERROR)) {
            return Verdict.FAIL;
        }
        if (findings.stream().anyMatch(finding -> finding.rule().equals(EvidenceRules.INCOMPLETE))) {
            return Verdict.INCOMPLETE;
        }
        return any(findings, Level.WARNING) ? Verdict.REVIEW : Verdict.PASS;
    }

    private static boolean any(List<Finding> findings, Level level) {
        return findings.stream().anyMatch(finding -> finding.level() == level);
    }
}
