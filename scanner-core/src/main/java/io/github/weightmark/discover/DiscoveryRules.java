package io.github.weightmark.discover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The discovery rules of a {@link Knowledge}, typed. */
record DiscoveryRules(List<DiscoveryRule> all) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    /**
     * @throws RuleException when a rule does not fit its schema
     */
    static DiscoveryRules of(Knowledge knowledge) {
        List<DiscoveryRule> rules = new ArrayList<>();
        for (JsonNode rule : knowledge.discovery()) {
            try {
                rules.add(JSON.treeToValue(rule, DiscoveryRule.class));
            } catch (JsonProcessingException e) {
                throw new RuleException(
                        rule.path("file").asText() + " does not fit its schema: " + e.getOriginalMessage()
                                + ". Compare it with schema/discovery.json.",
                        e);
            }
        }
        return new DiscoveryRules(List.copyOf(rules));
    }

    /** The words of one list, of all rules. */
    List<String> words(Function<Words, List<String>> list) {
        List<String> joined = new ArrayList<>();
        for (DiscoveryRule rule : all) {
            if (rule.words() != null) {
                joined.addAll(list.apply(rule.words()));
            }
        }
        return joined;
    }

    /** The same as a set without case. */
    Set<String> wordSet(Function<Words, List<String>> list) {
        return words(list).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
