package io.github.weightmark.knowledge;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.github.weightmark.rules.RuleException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds API providers by their id, by the names of their models, by their address.
 *
 * <p>{@link #verify} first whatever was not tested when it was packed: here a pattern is compiled when it is needed.
 */
public final class Providers {

    private final Map<String, Entry> byId = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Lazy<FirstLetters<Entry>> byName =
            new Lazy<>(() -> new FirstLetters<>(entries, entry -> Patterns.written(entry.rule())));

    public Providers(Collection<ProviderRule> rules) {
        for (ProviderRule rule : rules) {
            Entry entry = new Entry(rule);
            byId.put(rule.id(), entry);
            entries.add(entry);
        }
    }

    /**
     * @throws RuleException when a pattern of a rule is not a valid expression
     */
    static void verify(Collection<ProviderRule> rules) {
        rules.forEach(Patterns::of);
    }

    public Optional<ProviderRule> byId(String provider) {
        return Optional.ofNullable(byId.get(provider)).map(Entry::rule);
    }

    /** What {@code provider} says about the weights of its model {@code id}. */
    public Weights weights(String provider, String id) {
        Entry entry = byId.get(provider);
        return entry == null ? Weights.UNKNOWN : entry.weights(id);
    }

    /** The first provider, by file, whose patterns know a bare name such as {@code gpt-4o}. */
    public Optional<ProviderRule> owner(String name) {
        for (Entry entry : byName.get().of(name)) {
            boolean everyday = entry.rule().everyday().contains(name.toLowerCase(Locale.ROOT));
            if (!everyday && entry.weights(name) != Weights.UNKNOWN) {
                return Optional.of(entry.rule());
            }
        }
        return Optional.empty();
    }

    /** The provider that answers at {@code host}. */
    public Optional<ProviderRule> endpoint(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return entries.stream()
                .filter(entry -> entry.hosts().stream().anyMatch(glob -> glob.matches(lower)))
                .map(Entry::rule)
                .findFirst();
    }

    /** Compiles its patterns when a name is first compared with them: a project names few providers. */
    private static final class Entry {

        private final ProviderRule rule;
        private final List<Glob> hosts;
        private volatile @Nullable Patterns patterns;

        Entry(ProviderRule rule) {
            this.rule = rule;
            this.hosts = rule.endpoints().stream().map(Glob::of).toList();
        }

        ProviderRule rule() {
            return rule;
        }

        List<Glob> hosts() {
            return hosts;
        }

        Weights weights(String id) {
            Patterns compiled = patterns;
            if (compiled == null) {
                compiled = Patterns.of(rule);
                patterns = compiled;
            }
            return compiled.weights(id);
        }
    }

    private record Patterns(
            @Nullable Pattern open,
            @Nullable Pattern moving,
            @Nullable Pattern closed) {

        /** All expressions of a provider, as they are compiled. */
        static List<String> written(ProviderRule rule) {
            return Stream.of(rule.open(), rule.moving(), rule.closed())
                    .filter(expressions -> !expressions.isEmpty())
                    .map(Patterns::joined)
                    .toList();
        }

        private static String joined(List<String> expressions) {
            return "(?:" + String.join("|", expressions) + ")";
        }

        static Patterns of(ProviderRule rule) {
            return new Patterns(anyOf(rule, rule.open()), anyOf(rule, rule.moving()), anyOf(rule, rule.closed()));
        }

        Weights weights(String id) {
            if (matches(open, id)) {
                return Weights.OPEN;
            }
            if (matches(moving, id)) {
                return Weights.MOVING;
            }
            return matches(closed, id) ? Weights.CLOSED : Weights.UNKNOWN;
        }

        private static boolean matches(@Nullable Pattern pattern, String id) {
            return pattern != null && pattern.matches(id);
        }

        private static @Nullable Pattern anyOf(ProviderRule rule, List<String> expressions) {
            if (expressions.isEmpty()) {
                return null;
            }
            try {
                expressions.forEach(Expressions::bounded);
                return Pattern.compile(joined(expressions), Pattern.CASE_INSENSITIVE);
            } catch (PatternSyntaxException e) {
                throw new RuleException(
                        rule.file() + " has a pattern that is not a valid expression: " + e.getDescription()
                                + ". Use RE2 syntax.",
                        e);
            }
        }
    }
}
