package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.FirstLetters;
import java.util.List;
import java.util.Optional;

/** Values that tell their provider by themselves. */
final class NamePatterns {

    private final FirstLetters<NamePattern> names;

    NamePatterns(DiscoveryRules rules) {
        List<NamePattern> all = rules.all().stream()
                .flatMap(rule -> rule.names().stream()
                        .map(name -> new NamePattern(
                                name.match(), Expression.compile(rule, name.match()), name.reference())))
                .toList();
        this.names = new FirstLetters<>(all, name -> List.of(name.written));
    }

    /** What the first of them that fits says. */
    Optional<Reference> read(String value) {
        for (NamePattern name : names.of(value)) {
            Matcher matcher = name.pattern.matcher(value);
            if (matcher.matches()) {
                return Optional.of(Reference.parse(expand(name.reference, matcher)));
            }
        }
        return Optional.empty();
    }

    private static String expand(String template, Matcher matcher) {
        String expanded = template;
        for (int group = matcher.groupCount(); group >= 0; group--) {
            String value = matcher.group(group);
            expanded = expanded.replace("$" + group, value == null ? "" : value);
        }
        return expanded;
    }

    private record NamePattern(String written, Pattern pattern, String reference) {}
}
