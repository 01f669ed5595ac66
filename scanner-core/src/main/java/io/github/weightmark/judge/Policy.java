package io.github.weightmark.judge;

import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Waiver;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An organisation's rules on models, as read from {@code weightmark.yml} over the policy it extends.
 *
 * @param use what the organisation does with models
 * @param tiers tier → what to do; a tier that is not listed anywhere is denied
 * @param clauses clause id → what to do; a clause that is not listed is judged with the tier alone
 * @param licenses licence id → what to do
 * @param models glob on model names → what to do, {@link Action#REVIEW} or {@link Action#DENY}
 * @param evidence what suffices as evidence
 * @param duties what a duty comes to that the project visibly does not fulfil
 * @param acceptFreeWeights do weights under free terms that OSI has not approved count as fully open?
 * @param waivers accepted findings
 * @param baseline findings accepted because they were there before the policy
 */
public record Policy(
        Use use,
        Map<Tier, Action> tiers,
        SortedMap<String, Action> clauses,
        SortedMap<String, Action> licenses,
        SortedMap<String, Action> models,
        RequiredEvidence evidence,
        Action duties,
        boolean acceptFreeWeights,
        List<Waiver> waivers,
        Baseline baseline) {

    /** Nothing is allowed and nothing is declared: what every policy starts from. */
    static final Policy NOTHING = new Policy(
            Use.UNDECLARED,
            Map.of(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            RequiredEvidence.ANY,
            Action.REVIEW,
            false,
            List.of(),
            Baseline.NONE);

    public Policy {
        Map<Tier, Action> ordered = new EnumMap<>(Tier.class);
        ordered.putAll(tiers);
        tiers = Collections.unmodifiableMap(ordered);
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
        licenses = Collections.unmodifiableSortedMap(new TreeMap<>(licenses));
        models = Collections.unmodifiableSortedMap(new TreeMap<>(models));
        waivers = List.copyOf(waivers);
    }

    /** Without a baseline. */
    public Policy(
            Use use,
            Map<Tier, Action> tiers,
            SortedMap<String, Action> clauses,
            SortedMap<String, Action> licenses,
            SortedMap<String, Action> models,
            RequiredEvidence evidence,
            Action duties,
            boolean acceptFreeWeights,
            List<Waiver> waivers) {
        this(use, tiers, clauses, licenses, models, evidence, duties, acceptFreeWeights, waivers, Baseline.NONE);
    }

    /** The same policy for a project with this baseline. */
    public Policy with(Baseline newBaseline) {
        return new Policy(
                use, tiers, clauses, licenses, models, evidence, duties, acceptFreeWeights, waivers, newBaseline);
    }

    Action on(Tier tier) {
        return tiers.getOrDefault(tier, Action.DENY);
    }
}
