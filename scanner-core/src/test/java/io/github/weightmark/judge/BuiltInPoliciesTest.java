package io.github.weightmark.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.knowledge.ClauseRule;
import io.github.weightmark.knowledge.ClauseRule.Effect;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies that come with Weightmark. */
class BuiltInPoliciesTest {

    private final PolicyReader reader = new PolicyReader(bundledPolicies());

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5}")
    @CsvSource({
        "default, ALLOW, ALLOW, REVIEW, REVIEW, DENY",
        "strict-open, ALLOW, REVIEW, DENY, DENY, DENY",
        "commercial-product, ALLOW, ALLOW, REVIEW, REVIEW, DENY",
        "internal-research, ALLOW, ALLOW, REVIEW, REVIEW, DENY",
    })
    void eachSaysWhatItDoesWithEveryTier(
            String name, Action fullyOpen, Action permissive, Action restricted, Action closed, Action unknown) {
        Policy policy = reader.builtIn(name);
        assertThat(policy.tiers().values()).containsExactly(fullyOpen, permissive, restricted, closed, unknown);
        assertThat(policy.tiers().keySet()).containsExactly(Tier.values());
    }

    @Test
    void theDefaultDeniesWhatCanEndTheRightToUseAModel() {
        assertThat(reader.builtIn("default").clauses())
                .containsOnlyKeys("geographic-exclusion", "mau-threshold", "non-commercial", "research-only")
                .allSatisfy((clause, action) -> assertThat(action).isEqualTo(Action.DENY));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "commercial-product, revenue-cap, DENY",
        "commercial-product, mau-threshold, DENY",
        "commercial-product, acceptable-use-policy, REVIEW",
        "internal-research, non-commercial, ALLOW",
        "internal-research, mau-threshold, REVIEW",
        "internal-research, geographic-exclusion, DENY",
        "strict-open, research-only, DENY",
    })
    void theOthersSharpenOrLoosenIt(String policy, String clause, Action action) {
        assertThat(reader.builtIn(policy).clauses()).containsEntry(clause, action);
    }

    @Test
    void onlyTheOnesThatNameAUseDeclareOne() {
        assertThat(reader.builtIn("default").use()).isEqualTo(Use.UNDECLARED);
        assertThat(reader.builtIn("commercial-product").use().commercial()).isTrue();
        assertThat(reader.builtIn("internal-research").use().commercial()).isFalse();
        assertThat(reader.builtIn("internal-research").use().distribution()).isEqualTo("internal");
    }

    /** The bundled policies, over a rule for each clause that they name. */
    private static Knowledge bundledPolicies() {
        Knowledge bundled = Knowledge.bundled();
        Set<String> ids = new TreeSet<>();
        for (JsonNode policy : bundled.policies()) {
            for (JsonNode list : policy.path("clauses")) {
                list.forEach(id -> ids.add(id.asText()));
            }
        }
        List<ClauseRule> rules = new ArrayList<>();
        ids.forEach(id -> rules.add(rule(id)));
        return new Knowledge("test", List.of(), rules, List.of(), List.of(), List.of(), List.of(), bundled.policies());
    }

    private static ClauseRule rule(String id) {
        ClauseRule.Examples none = new ClauseRule.Examples(List.of(), List.of());
        return new ClauseRule("", id, id, "", Effect.RESTRICTS, null, List.of(), List.of(), none, "", "");
    }
}
