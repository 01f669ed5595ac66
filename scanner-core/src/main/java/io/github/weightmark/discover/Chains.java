package io.github.weightmark.discover;

import io.github.weightmark.discover.Code.Argument;
import io.github.weightmark.discover.Code.Call;
import io.github.weightmark.domain.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other arguments of a call, and of the calls it is chained with, say about its model. */
final class Chains {

    /** Arguments of one call that are looked through. */
    private static final int MANY = 100;

    private final CodeRules rules;
    private final Code code;
    private final Values values;
    private final Map<Integer, List<Argument>> byRoot = new HashMap<>();
    private final Map<Integer, Optional<String>> servers = new HashMap<>();

    Chains(CodeRules rules, Code code, Values values) {
        this.rules = rules;
        this.code = code;
        this.values = values;
        for (Argument argument : code.arguments()) {
            byRoot.computeIfAbsent(argument.call().root(), root -> new ArrayList<>())
                    .add(argument);
        }
    }

    /** Those of the call and of all calls of its chain, in their order; at most so many as are looked through. */
    List<Argument> arguments(Call call) {
        List<Argument> all = all(call);
        return all.subList(0, Math.min(MANY, all.size()));
    }

    private List<Argument> all(Call call) {
        return byRoot.getOrDefault(call.root(), List.of());
    }

    /** {@code snapshot_download("owner/name", repo_type="dataset")} */
    boolean isOfAnotherKind(Call call, CallRule rule) {
        return !rule.calls().unless().isEmpty()
                && arguments(call).stream()
                        .filter(other -> other.name() != null)
                        .anyMatch(other -> values.of(other.from(), other.to()).stream()
                                .anyMatch(value -> rule.calls().unless().contains(other.name() + "=" + value.text())));
    }

    /** What the class at the beginning of the chain, or the type of the variable there, tells. */
    @Nullable
    String owner(Call call) {
        for (String link : call.chain()) {
            String type = code.type(link);
            String owner = rules.classes.owner(type != null ? type : link);
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** The provider at the address that the same chain of calls names. */
    @Nullable
    String server(Call call) {
        return servers.computeIfAbsent(call.root(), root -> Optional.ofNullable(namedServer(call)))
                .orElse(null);
    }

    private @Nullable String namedServer(Call call) {
        for (Argument argument : all(call)) {
            String name =
                    argument.name() != null ? argument.name() : argument.call().name();
            if (rules.endpoints.isKey(name)) {
                for (Values.Value value : values.of(argument.from(), argument.to())) {
                    String provider = rules.endpoints.provider(value.text());
                    if (provider != null) {
                        return provider;
                    }
                }
            }
        }
        return null;
    }

    /** With the revision that another argument names. */
    Reference pinned(Reference reference, Call call, CallRule rule) {
        if (reference.revision() != null || rule.calls().revision().isEmpty()) {
            return reference;
        }
        for (Argument argument : arguments(call)) {
            if (argument.name() != null && rule.calls().revision().contains(argument.name())) {
                for (Values.Value value : values.of(argument.from(), argument.to())) {
                    return value.text().equals("main")
                            ? reference
                            : new Reference(reference.provider(), reference.id(), value.text());
                }
            }
        }
        return reference;
    }
}
