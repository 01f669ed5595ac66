package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.discover.DiscoveryRule.Calls;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules say about source code, indexed. */
final class CodeRules {

    final ModelNames names;
    final Classes classes;
    final Endpoints endpoints;
    final Zoos zoos;
    final Builders builders;
    private final KeyRules keys;
    private final Enums enums;
    private final Map<String, List<CallRule>> calls = new HashMap<>();
    private final Set<String> fallbacks;
    private final Set<String> wrappers;
    private final Set<String> setters;
    private final Wildcards variables;
    private final Wildcards notVariables;
    private final Wildcards notCallees;
    private final Wildcards writers;
    private final Set<String> labels;

    CodeRules(
            Knowledge knowledge,
            DiscoveryRules rules,
            ModelNames names,
            KeyRules keys,
            Classes classes,
            Endpoints endpoints) {
        this.keys = keys;
        this.names = names;
        this.classes = classes;
        this.endpoints = endpoints;
        this.zoos = new Zoos(rules);
        this.builders = new Builders(rules);
        this.enums = new Enums(knowledge, rules);
        this.fallbacks = Set.copyOf(rules.words(Words::fallbacks));
        this.wrappers = Set.copyOf(rules.words(Words::wrappers));
        this.setters = Set.copyOf(rules.words(Words::setters));
        this.variables = new Wildcards(rules.wordSet(Words::variables));
        this.notVariables = new Wildcards(rules.wordSet(Words::notVariables));
        this.notCallees = new Wildcards(rules.wordSet(Words::notCallees));
        this.writers = new Wildcards(rules.wordSet(Words::writers));
        this.labels = rules.wordSet(Words::labels);
        for (DiscoveryRule rule : rules.all()) {
            for (Calls section : rule.calls()) {
                section.names().forEach(name -> add(new CallRule(name, section, rule.id())));
            }
        }
    }

    private void add(CallRule rule) {
        String method = rule.name().substring(rule.name().lastIndexOf('.') + 1);
        calls.computeIfAbsent(method, key -> new ArrayList<>()).add(rule);
    }

    /** Whether a function of that name may use the model it is given, for all that is known. */
    boolean mayUse(String callee) {
        return !setters.contains(callee) && !notCallees.match(callee.toLowerCase(Locale.ROOT));
    }

    /** Whether a weight file is read that a function or variable of that name is given; others are written. */
    boolean mayRead(String name) {
        return mayUse(name) && !writers.match(name.toLowerCase(Locale.ROOT));
    }

    /** The rules for a call in a file with that ending. */
    List<CallRule> of(Call call, String ending) {
        List<CallRule> named = calls.get(call.name());
        return named == null
                ? List.of()
                : named.stream().filter(rule -> rule.fits(call, ending)).toList();
    }

    /** The provider that the name of a variable tells: {@code OLLAMA_MODEL}, {@code hf_model_id}. */
    @Nullable
    String provider(String variable) {
        return keys.find(KeyPath.of(variable), "")
                .map(hit -> hit.keys().provider())
                .orElse(null);
    }

    /** What a configuration key says of its value. */
    Optional<DiscoveryRule.Keys> setting(String key) {
        return keys.find(KeyPath.of(key.startsWith("-D") ? key.substring(2) : key), "")
                .map(KeyRules.Hit::keys);
    }

    /** {@code hf_model_id}, {@code whisper_model}: whatever its value is, it is a model of that provider. */
    private boolean isSure(List<String> path) {
        return keys.find(path, "")
                .map(KeyRules.Hit::keys)
                .filter(section -> section.provider() != null && section.accept() == null)
                .isPresent();
    }

    Values values(Code code) {
        return new Values(code, enums, fallbacks, wrappers);
    }

    /** The names that calls give to values. */
    List<Code.Assignment> pairs(Code code) {
        return Pairs.in(code, setters);
    }

    /** Whether a variable of that name holds something else, whatever its value is called. */
    boolean isOther(String variable) {
        return notVariables.match(variable.toLowerCase(Locale.ROOT));
    }

    /** Which values of a variable of that name are models; nothing when none is. */
    @Nullable
    Accept variable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isSure(KeyPath.of(name))) {
            return Accept.ANY;
        }
        if (notVariables.match(lower)) {
            return null;
        }
        if (variables.match(lower)) {
            return Accept.KNOWN;
        }
        return labels.contains(lower) ? Accept.CERTAIN : null;
    }
}
