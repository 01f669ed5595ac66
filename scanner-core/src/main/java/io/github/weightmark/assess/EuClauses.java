package io.github.weightmark.assess;

import java.util.Set;

/** Which clauses count against which condition of section 4 of the Commission's guidelines, C(2025) 5045. */
final class EuClauses {

    /** Clauses against changing the model. */
    static final Set<String> AGAINST_CHANGE = Set.of("no-derivatives");

    /** Clauses against passing it on. */
    static final Set<String> AGAINST_SHARING = Set.of("no-redistribution", "internal-use-only", "no-hosting");

    /** What the guidelines call disqualifying, and what comes to the same. */
    static final Set<String> DISQUALIFYING = Set.of(
            "non-commercial",
            "research-only",
            "personal-use-only",
            "no-production-use",
            "mau-threshold",
            "revenue-cap",
            "funding-cap",
            "deployment-cap",
            "geographic-exclusion",
            "entity-exclusion",
            "field-of-use",
            "competitor-ban",
            "remote-restriction");

    /** Clauses that tie some use to a further agreement. */
    static final Set<String> PAID = Set.of("commercial-licence-required", "registration");

    /** Limits that may serve safety: whether they are proportionate is a legal judgement. */
    static final Set<String> BEHAVIOUR = Set.of(
            "acceptable-use-policy",
            "use-restriction",
            "circumvention-ban",
            "content-filter-duty",
            "output-training-ban",
            "output-use-limited",
            "benchmark-ban",
            "no-disparagement",
            "reverse-engineering-ban",
            "revocable",
            "termination-at-will");

    private EuClauses() {}

    /** Does a clause limit who may use the model for what, rather than how anybody behaves? */
    static boolean limitsUse(String clause) {
        return DISQUALIFYING.contains(clause)
                || PAID.contains(clause)
                || AGAINST_SHARING.contains(clause)
                || AGAINST_CHANGE.contains(clause);
    }
}
