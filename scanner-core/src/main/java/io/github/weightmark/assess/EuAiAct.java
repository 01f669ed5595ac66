package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.EuCondition;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Whether the licence is one of those that Art. 53(2) of Regulation (EU) 2024/1689 exempts from some duties of the
 * model's provider, condition by condition.
 *
 * <p>The conditions are those of section 4 of the Commission's guidelines of 18 July 2025, C(2025) 5045, which do not
 * bind a court. The answer is about the licence and what is published, never about compliance.
 */
final class EuAiAct {

    static final String YES = "yes";
    static final String NO = "no";
    static final String ARGUABLE = "arguable";
    static final String CANNOT_TELL = "cannot tell";

    /** Training with more than this, in units of 10^24 floating-point operations, presumes systemic risk. */
    private static final int SYSTEMIC = 10;

    private final Terms terms;
    private final Collection<Clause> clauses;
    private final Published published;

    EuAiAct(Terms terms, Collection<Clause> clauses, Published published) {
        this.terms = terms;
        this.clauses = clauses;
        this.published = published;
    }

    /**
     * What is published beside the licence.
     *
     * @param weights can they be downloaded?
     * @param architecture is a configuration or a weight file that describes itself published?
     * @param usage is there a card, or do people know of one?
     * @param flops operations of the training in units of 10^24; 0 when nobody has told
     */
    record Published(Gate gate, boolean weights, boolean architecture, boolean usage, int flops) {}

    List<EuCondition> conditions() {
        return List.of(
                access(),
                use(),
                forbidden("E3", "Changing the model", EuClauses.AGAINST_CHANGE, "Guidelines 4.2.1, no. 81"),
                forbidden("E4", "Passing it on", EuClauses.AGAINST_SHARING, "Guidelines 4.2.1, no. 82"),
                forbidden("E5", "Use by everyone, at any scale,", EuClauses.DISQUALIFYING, "Guidelines 4.2.1, no. 83"),
                safety(),
                monetisation(),
                publication(),
                systemicRisk());
    }

    private EuCondition access() {
        String cite = "Guidelines 4.2.1, no. 79";
        if (terms == Terms.CLOSED) {
            return new EuCondition("E1", NO, "The weights are not given to anyone.", cite);
        }
        return switch (published.gate()) {
            case MANUAL -> new EuCondition("E1", NO, "The owner decides who gets the weights.", cite);
            case DISABLED -> new EuCondition("E1", NO, "The Hub gives the weights to nobody.", cite);
            case AUTO ->
                new EuCondition(
                        "E1",
                        isKnown() ? ARGUABLE : CANNOT_TELL,
                        "The weights are given to everyone who leaves personal data.",
                        cite);
            case OPEN -> known("E1", "The weights are handed out to everyone.", cite);
            case UNKNOWN ->
                known("E1", "No term limits who gets the weights; whether the Hub asks first was not read.", cite);
        };
    }

    private EuCondition use() {
        String cite = "Guidelines 4.2.1, no. 80";
        return switch (terms) {
            case OSI, FREE -> new EuCondition("E2", YES, "The licence allows every use.", cite);
            case FREE_FLAGGED ->
                new EuCondition("E2", ARGUABLE, "Duties to display or to name are added to a free licence.", cite);
            case CLOSED -> new EuCondition("E2", NO, "Only the provider's terms of service allow any use.", cite);
            case RESTRICTED -> restrictedUse(cite);
            case NONE, UNKNOWN -> unknown("E2", cite);
        };
    }

    /** Restricted by what? By behaviour alone it is arguable; by a clause above it is lost; unread, nobody can tell. */
    private EuCondition restrictedUse(String cite) {
        boolean behaviourAlone = clauses.stream().anyMatch(clause -> EuClauses.BEHAVIOUR.contains(clause.id()))
                && clauses.stream().noneMatch(clause -> EuClauses.limitsUse(clause.id()));
        boolean read = clauses.stream()
                .anyMatch(clause -> EuClauses.BEHAVIOUR.contains(clause.id()) || EuClauses.limitsUse(clause.id()));
        if (!read) {
            return new EuCondition("E2", ARGUABLE, "The terms restrict, by clauses that nobody has listed.", cite);
        }
        return behaviourAlone
                ? new EuCondition("E2", ARGUABLE, "The terms limit behaviour, not who uses the model for what.", cite)
                : new EuCondition("E2", NO, "The terms limit who may use the model, or for what.", cite);
    }

    private EuCondition forbidden(String id, String what, Set<String> against, String cite) {
        for (Clause clause : clauses) {
            if (against.contains(clause.id())) {
                return new EuCondition(id, NO, what + " is limited by the clause " + named(clause) + ".", cite);
            }
        }
        return terms == Terms.CLOSED
                ? new EuCondition(id, NO, what + " is not allowed to anyone.", cite)
                : known(id, what + " is limited by no clause.", cite);
    }

    private EuCondition safety() {
        String cite = "Guidelines 4.2.1, no. 84";
        for (Clause clause : clauses) {
            if (EuClauses.BEHAVIOUR.contains(clause.id())) {
                String reason = "The clause " + named(clause)
                        + " is tolerated only if it serves safety, in proportion and without discrimination.";
                return new EuCondition("E6", ARGUABLE, reason, cite);
            }
        }
        return known("E6", "No use is forbidden for reasons of safety.", cite);
    }

    private EuCondition monetisation() {
        String cite = "Guidelines 4.2.2, no. 85-89";
        for (Clause clause : clauses) {
            if (EuClauses.PAID.contains(clause.id())) {
                String reason = "The clause " + named(clause) + " ties some use to a further agreement.";
                return new EuCondition("E7", NO, reason, cite);
            }
        }
        return terms == Terms.CLOSED
                ? new EuCondition("E7", NO, "The model is a paid service.", cite)
                : known("E7", "No price, and no second licence for some users, is stated.", cite);
    }

    private EuCondition publication() {
        String cite = "Guidelines 4.2.3, no. 90-92";
        if (terms == Terms.CLOSED) {
            return new EuCondition("E8", NO, "The weights are not public.", cite);
        }
        List<String> missing = new ArrayList<>();
        if (!published.weights()) {
            missing.add("weights");
        }
        if (!published.architecture()) {
            missing.add("information on the architecture");
        }
        if (!published.usage()) {
            missing.add("information on its use");
        }
        return missing.isEmpty()
                ? new EuCondition("E8", YES, "Weights, architecture and information on use are public.", cite)
                : new EuCondition("E8", CANNOT_TELL, "Not seen: " + String.join(", ", missing) + ".", cite);
    }

    private EuCondition systemicRisk() {
        String cite = "Art. 53(2) and 51(2); Guidelines 4.1, no. 72-74";
        if (published.flops() > SYSTEMIC) {
            return new EuCondition(
                    "E9", NO, "Trained with more than 10^25 operations, so systemic risk is presumed.", cite);
        }
        return published.flops() > 0
                ? new EuCondition("E9", YES, "Trained with fewer than 10^25 operations.", cite)
                : new EuCondition(
                        "E9",
                        CANNOT_TELL,
                        "The operations spent on training are not known; with systemic risk there is no exemption.",
                        cite);
    }

    private EuCondition known(String id, String reason, String cite) {
        return isKnown() ? new EuCondition(id, YES, reason, cite) : unknown(id, cite);
    }

    private boolean isKnown() {
        return terms != Terms.UNKNOWN && terms != Terms.NONE;
    }

    private static EuCondition unknown(String id, String cite) {
        return new EuCondition(id, CANNOT_TELL, "The terms are not known.", cite);
    }

    private static String named(Clause clause) {
        return clause.id() + " (" + clause.source() + ")";
    }
}
