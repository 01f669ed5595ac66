package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.knowledge.FirstLetters;
import java.util.ArrayList;
import java.util.List;

/**
 * What is written where a model's name is to be filled in: {@code your-model-here}.
 *
 * @param written the expression
 * @param pattern the same, without case
 */
record StandIn(String written, Pattern pattern) {

    static FirstLetters<StandIn> all(DiscoveryRules rules) {
        List<StandIn> all = new ArrayList<>();
        for (DiscoveryRule rule : rules.all()) {
            if (rule.words() != null) {
                rule.words()
                        .placeholders()
                        .forEach(text -> all.add(new StandIn(text, Expression.compile(rule, "(?i)" + text))));
            }
        }
        return new FirstLetters<>(all, one -> List.of(one.written));
    }
}
