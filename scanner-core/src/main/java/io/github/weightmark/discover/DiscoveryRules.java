package io.github.weightmark.discover;

import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The discovery rules of a {@link Knowledge}, typed. */
record DiscoveryRules(List<DiscoveryRule> all) {

    /**
     * @throws io.github.weightmark.rules.RuleException when a rule does not fit its schema
     */
    static DiscoveryRules of(Knowledge knowledge) {
        return new DiscoveryRules(
                knowledge.discovery().stream().map(RuleReader::read).toList());
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
