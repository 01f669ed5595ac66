package io.github.weightmark.assess;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each kind of clause does to the licence that holds it. */
final class Effects {

    private final Map<String, ClauseRule> byId = new HashMap<>();

    Effects(Collection<ClauseRule> rules) {
        rules.forEach(rule -> byId.put(rule.id(), rule));
    }

    Optional<ClauseRule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A kind of clause without a rule is taken to restrict. */
    Effect of(Clause clause) {
        return rule(clause.id()).map(ClauseRule::effect).orElse(Effect.RESTRICTS);
    }

    boolean restricts(Clause clause) {
        return of(clause) == Effect.RESTRICTS;
    }
}
