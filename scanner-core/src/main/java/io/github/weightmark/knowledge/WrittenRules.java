package io.github.weightmark.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules as people write them, made into records; a key that no record has is an error that names those it has. */
final class WrittenRules {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private WrittenRules() {}

    /** @param rules as {@link io.github.weightmark.rules.RuleFolder#read} makes them */
    static Knowledge of(JsonNode rules) {
        return new Knowledge(
                rules.path("version").asText(""),
                typed(rules, "licenses", LicenseRule.class),
                typed(rules, "clauses", ClauseRule.class),
                typed(rules, "families", FamilyRule.class),
                typed(rules, "providers", ProviderRule.class),
                typed(rules, "aliases", AliasRule.class),
                typed(rules, "discovery", JsonNode.class),
                typed(rules, "policies", JsonNode.class));
    }

    private static <T> List<T> typed(JsonNode rules, String type, Class<T> record) {
        List<T> all = new ArrayList<>();
        for (JsonNode rule : rules.path(type)) {
            try {
                all.add(JSON.treeToValue(rule, record));
            } catch (UnrecognizedPropertyException e) {
                throw new RuleException(
                        rule.path("file").asText() + " has the unknown key \"" + e.getPropertyName()
                                + "\". Known keys: "
                                + e.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .filter(key -> !"file".equals(key))
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".",
                        e);
            } catch (JsonProcessingException e) {
                throw new RuleException(
                        rule.path("file").asText() + " does not fit its schema: " + e.getOriginalMessage()
                                + ". Compare it with schema/" + type + ".json.",
                        e);
            }
        }
        return all;
    }
}
