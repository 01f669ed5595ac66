package io.github.weightmark.resolve;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Expressions;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One step from a name to what it stands for. */
final class Aliases {

    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, List<AliasRule>> rules = new HashMap<>();
    /** Compiled when a provider is first asked for: a project names few of them. */
    private final Map<String, List<Rewrite>> rewrites = new ConcurrentHashMap<>();

    Aliases(Collection<AliasRule> all) {
        for (AliasRule rule : all) {
            Map<String, String> own = names.computeIfAbsent(rule.id(), id -> new HashMap<>());
            rule.names().forEach((name, to) -> own.put(name.toLowerCase(Locale.ROOT), to));
            // A later rule is the user's own: its rewrites are tried before the bundled ones.
            rules.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(0, rule);
        }
    }

    /** What {@code reference} stands for, by name or else by the first rewrite that fits. */
    Optional<Reference> of(Reference reference) {
        String named = names.getOrDefault(reference.provider(), Map.of())
                .get(reference.id().toLowerCase(Locale.ROOT));
        if (named != null) {
            return Optional.of(Reference.parse(named));
        }
        for (Rewrite rewrite : rewrites.computeIfAbsent(reference.provider(), this::compile)) {
            Matcher matcher = rewrite.from().matcher(reference.id());
            if (matcher.matches()) {
                return Optional.of(Reference.parse(filled(rewrite.to(), matcher)));
            }
        }
        return Optional.empty();
    }

    private List<Rewrite> compile(String provider) {
        List<Rewrite> compiled = new ArrayList<>();
        for (AliasRule rule : rules.getOrDefault(provider, List.of())) {
            for (AliasRule.Rewrite rewrite : rule.rewrites()) {
                compiled.add(new Rewrite(pattern(rule, rewrite.from()), rewrite.to()));
            }
        }
        return List.copyOf(compiled);
    }

    private static Pattern pattern(AliasRule rule, String expression) {
        try {
            return Expressions.compile(expression, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw new RuleException(
                    rule.file() + " has a rewrite that is not a valid expression: " + e.getDescription() + " in "
                            + expression + ". Use RE2 syntax.",
                    e);
        }
    }

    /** {@code template} with {@code $0} to {@code $9} replaced by what the groups hold. */
    private static String filled(String template, Matcher matcher) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int group = c == '$' && i + 1 < template.length() ? template.charAt(i + 1) - '0' : -1;
            if (group >= 0 && group <= matcher.groupCount()) {
                String held = matcher.group(group);
                text.append(held == null ? "" : held);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private record Rewrite(Pattern from, String to) {}
}
