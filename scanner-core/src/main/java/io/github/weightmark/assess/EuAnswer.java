package io.github.weightmark.assess;

import io.github.weightmark.domain.EuCondition;
import java.util.ArrayList;
import java.util.List;

/** What follows from the conditions of Art. 53(2) of Regulation (EU) 2024/1689, taken together. */
final class EuAnswer {

    /** Systemic risk, which nobody can tell of most models. */
    private static final String SYSTEMIC_RISK = "E9";

    private final List<EuCondition> conditions;

    /** @param conditions all of them; systemic risk is the last */
    EuAnswer(List<EuCondition> conditions) {
        this.conditions = conditions;
    }

    /** The worst of all conditions; systemic risk counts only where it is known. */
    String status() {
        for (String worst : List.of(EuAiAct.NO, EuAiAct.CANNOT_TELL, EuAiAct.ARGUABLE)) {
            boolean found = conditions.stream()
                    .filter(condition -> !condition.id().equals(SYSTEMIC_RISK) || worst.equals(EuAiAct.NO))
                    .anyMatch(condition -> condition.status().equals(worst));
            if (found) {
                return worst;
            }
        }
        return EuAiAct.YES;
    }

    /** The conditions that decide, and the duties that stay whatever the answer is. */
    List<String> reasons() {
        String status = status();
        List<String> reasons = new ArrayList<>();
        for (EuCondition condition : conditions) {
            if (condition.status().equals(status) && !condition.id().equals(SYSTEMIC_RISK)) {
                reasons.add(condition.id() + ": " + condition.reason() + " (" + condition.cite() + ")");
            }
        }
        EuCondition risk = conditions.get(conditions.size() - 1);
        reasons.add(risk.id() + ": " + risk.reason() + " (" + risk.cite() + ")");
        reasons.add("The provider owes a copyright policy and a summary of the training content in any case, "
                + "Art. 53(1)(c) and (d).");
        reasons.add("This is about the licence of the model's provider, not about whoever only uses the model; the "
                + "guidelines bind no court.");
        return List.copyOf(reasons);
    }
}
