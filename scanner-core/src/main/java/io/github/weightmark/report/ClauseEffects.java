package io.github.weightmark.report;

import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What each kind of clause does to a licence, as far as a report orders and leaves out by it. */
public final class ClauseEffects {

    private final Map<String, Effect> byId = new HashMap<>();

    public ClauseEffects(Collection<ClauseRule> rules) {
        rules.forEach(rule -> byId.put(rule.id(), rule.effect()));
    }

    /** A kind of clause without a rule is taken to restrict: nothing unknown is ever left out. */
    public Effect of(String clause) {
        return byId.getOrDefault(clause, Effect.RESTRICTS);
    }

    /** The label of a clause: what it does, in one word. */
    public static String label(Effect effect) {
        return switch (effect) {
            case RESTRICTS -> "restricts";
            case FLAGS -> "duty";
            case NONE -> "ordinary";
        };
    }
}
