package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.knowledge.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Constants of libraries that stand for a model id. */
final class Enums {

    private static final Pattern DIGITS = Pattern.compile("(\\d)-(?=\\d(?:-|$))");

    /** {@code GPT_4_O} means gpt-4o. */
    private static final Pattern OMNI = Pattern.compile("(\\d)-o(?=-|$)");

    /** Two libraries may call their types alike. */
    private final Map<String, List<Type>> types = new HashMap<>();

    private final Providers providers;

    Enums(Knowledge knowledge, DiscoveryRules rules) {
        this.providers = new Providers(knowledge.providers());
        for (DiscoveryRule rule : rules.all()) {
            for (DiscoveryRule.Constants constants : rule.enums()) {
                types.computeIfAbsent(constants.type(), name -> new ArrayList<>())
                        .add(new Type(constants.provider(), constants.derive(), rule.id(), constants.constants()));
            }
        }
    }

    /** The model behind {@code OpenAiChatModelName.GPT_4_O}, given as its names; absent when no rule knows the type. */
    @Nullable
    Constant find(List<String> path) {
        String constant = path.get(path.size() - 1);
        for (int i = path.size() - 2; i >= 0; i--) {
            List<Type> nested = i > 0 ? types.get(path.get(i - 1) + "." + path.get(i)) : null;
            List<Type> type = nested != null ? nested : types.getOrDefault(path.get(i), List.of());
            Constant found = in(type, constant);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** One that is listed anywhere says more than one that is read from its name. */
    private @Nullable Constant in(List<Type> alike, String constant) {
        Constant derived = null;
        for (Type type : alike) {
            String id = type.constants.get(constant);
            if (id != null) {
                return new Constant(type.provider, id, Confidence.HIGH, type.rule);
            }
            if (derived == null && type.derive && looksLikeConstant(constant)) {
                derived = derived(type, constant);
            }
        }
        return derived;
    }

    /** A constant that came or went with another release than the table's: its name tells the id, mostly. */
    private @Nullable Constant derived(Type type, String constant) {
        String hyphens = constant.toLowerCase(Locale.ROOT).replace('_', '-');
        String dots = DIGITS.matcher(hyphens).replaceAll("$1.");
        for (String id : List.of(OMNI.matcher(hyphens).replaceAll("$1o"), hyphens, dots)) {
            if (providers.weights(type.provider, id) != Weights.UNKNOWN) {
                return new Constant(type.provider, id, Confidence.MEDIUM, type.rule);
            }
        }
        return null;
    }

    private static boolean looksLikeConstant(String name) {
        return name.indexOf('_') > 0;
    }

    /**
     * @param provider whose model it is
     * @param id as the provider writes it
     * @param sure whether it is listed, or read from its name
     * @param rule that lists its type
     */
    record Constant(String provider, String id, Confidence sure, String rule) {}

    private record Type(String provider, boolean derive, String rule, Map<String, String> constants) {}
}
