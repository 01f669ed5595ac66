package io.github.weightmark.discover;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
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

    /** Names of types whose constants are models. */
    private static final Pattern MODELS = Pattern.compile(".*(?:Model|Llm|LLM)s?(?:Ids?|Names?|Enum)?");

    /** A name of several words or with a number in it, written together. */
    private static final Pattern CAMEL = Pattern.compile("[A-Z][A-Za-z]*\\d\\w*");

    /** {@code gpt35Turbo}, as some call the members of their own enumerations. */
    private static final Pattern SMALL = Pattern.compile("[a-z]+\\d\\w*");

    private static final String RULE = "variables";

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

    /** The model behind {@code OpenAiChatModelName.GPT_4_O}, given as its names; absent when nothing tells it. */
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
        boolean ofModels = path.size() > 1
                && (MODELS.matcher(path.get(path.size() - 2)).matches()
                        || path.size() > 2
                                && MODELS.matcher(path.get(path.size() - 3)).matches());
        boolean named = looksLikeConstant(constant) || SMALL.matcher(constant).matches();
        return ofModels && named ? byName(constant) : null;
    }

    /** {@code GPT35TurboInstruct}, imported from wherever it is defined. */
    @Nullable
    Constant alone(String name) {
        return CAMEL.matcher(name).matches() ? byName(name) : null;
    }

    /** A constant of a type that no rule lists, {@code LlmModel.GPT_4O}: a vendor's id that says whose it is. */
    private @Nullable Constant byName(String constant) {
        for (String id : spellings(constant)) {
            ProviderRule owner = providers
                    .owner(id)
                    .filter(rule -> providers.weights(rule.id(), id) == Weights.CLOSED)
                    .orElse(null);
            if (owner != null && isNumbered(id)) {
                return new Constant(owner.id(), id, Confidence.MEDIUM, RULE);
            }
        }
        return served(constant);
    }

    /** {@code BEDROCK_CLAUDE_OPUS_4_8}: whoever serves it, then a model that somebody is known to publish. */
    private @Nullable Constant served(String constant) {
        int end = Math.max(0, constant.indexOf('_'));
        String server = constant.substring(0, end).toLowerCase(Locale.ROOT);
        if (providers.byId(server).isPresent()) {
            for (String id : spellings(constant.substring(end + 1))) {
                String dotted = id.replaceFirst("-", ".");
                boolean own = providers.weights(server, dotted) != Weights.UNKNOWN;
                if (isNumbered(id) && (own || providers.owner(id).isPresent())) {
                    return new Constant(server, own ? dotted : id, Confidence.MEDIUM, RULE);
                }
            }
        }
        return null;
    }

    private static boolean isNumbered(String id) {
        return id.chars().anyMatch(Character::isDigit);
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
        for (String id : spellings(constant)) {
            if (providers.weights(type.provider, id) != Weights.UNKNOWN) {
                return new Constant(type.provider, id, Confidence.MEDIUM, type.rule);
            }
        }
        return null;
    }

    /** How a vendor may write it, the likeliest first: only Anthropic has hyphens within its numbers. */
    private static List<String> spellings(String constant) {
        String hyphens =
                CAMEL.matcher(constant).matches() || SMALL.matcher(constant).matches()
                        ? parted(constant)
                        : constant.toLowerCase(Locale.ROOT).replace('_', '-');
        String dots = OMNI.matcher(DIGITS.matcher(hyphens).replaceAll("$1.")).replaceAll("$1o");
        return hyphens.contains("claude") ? List.of(hyphens, dots) : List.of(dots, hyphens);
    }

    /** {@code Gemini2_5Flash} → {@code gemini-2-5-flash}, {@code GPT35Turbo} → {@code gpt-3.5-turbo}. */
    private static String parted(String constant) {
        String words = constant.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^dall-e_?(?=\\d)", "dall-e-");
        String numbers = words.replaceAll("([a-z]{2})(\\d)", "$1-$2").replace('_', '-');
        String versions = numbers.replaceAll("^(gpt-[345])([15])(?=-|$)", "$1.$2");
        return versions.startsWith("gpt") ? versions.replaceAll("(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3") : versions;
    }

    private static boolean looksLikeConstant(String name) {
        return name.indexOf('_') > 0 || CAMEL.matcher(name).matches();
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
