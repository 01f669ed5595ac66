package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the licence is one of those that Art. 53(2) of Regulation (EU) 2024/1689 exempts from some duties of the
 * model's provider, read with the Commission's guidelines of 18 July 2025, which do not bind a court.
 */
final class EuAiAct {

    /** Clauses that the guidelines name as not free and open. */
    private static final Set<String> AGAINST = Set.of(
            "non-commercial",
            "research-only",
            "no-redistribution",
            "no-derivatives",
            "mau-threshold",
            "revenue-cap",
            "funding-cap",
            "deployment-cap",
            "commercial-licence-required",
            "geographic-exclusion",
            "entity-exclusion",
            "registration",
            "no-production-use",
            "internal-use-only",
            "personal-use-only",
            "field-of-use",
            "competitor-ban",
            "no-hosting");

    private static final String REMAINS =
            "A copyright policy and a summary of the training content, Art. 53(1)(c) and (d), are owed in any case; "
                    + "the exemption ends for models with systemic risk, which was not examined.";

    private EuAiAct() {}

    /**
     * @param status {@code yes}, {@code no}, {@code arguable} or {@code cannot tell}
     */
    record Answer(String status, List<String> reasons) {}

    static Answer of(Terms terms, List<Clause> clauses, Gate gate) {
        List<String> reasons = new ArrayList<>();
        String status = status(terms, clauses, gate, reasons);
        reasons.add(REMAINS);
        return new Answer(status, List.copyOf(reasons));
    }

    private static String status(Terms terms, List<Clause> clauses, Gate gate, List<String> reasons) {
        if (terms == Terms.CLOSED) {
            reasons.add("The weights are not public.");
            return "no";
        }
        clauses.stream()
                .filter(clause -> AGAINST.contains(clause.id()))
                .map(clause -> "The clause " + clause.id() + " (" + clause.source() + ") limits free use or sharing.")
                .distinct()
                .forEach(reasons::add);
        if (!reasons.isEmpty()) {
            return "no";
        }
        if (gate == Gate.MANUAL) {
            reasons.add("The owner decides who gets the weights.");
            return "no";
        }
        return byTerms(terms, gate, reasons);
    }

    private static String byTerms(Terms terms, Gate gate, List<String> reasons) {
        return switch (terms) {
            case OSI, FREE -> {
                boolean gated = gate == Gate.AUTO;
                reasons.add(
                        gated
                                ? "The licence is free, but the weights are given only to whoever leaves personal data."
                                : "The licence allows use, change and sharing without conditions on who or what for.");
                yield gated ? "arguable" : "yes";
            }
            case FREE_FLAGGED -> {
                reasons.add("Duties to display or to name are added to a free licence.");
                yield "arguable";
            }
            case RESTRICTED -> {
                reasons.add(
                        "The terms restrict behaviour or outputs; whether that is still free is a legal judgement.");
                yield "arguable";
            }
            default -> {
                reasons.add("The terms are not known.");
                yield "cannot tell";
            }
        };
    }
}
