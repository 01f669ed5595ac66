package io.github.weightmark.discover;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What names of classes tell: whose builder it is, or that the class is a model itself. */
final class Classes {

    private final List<Owner> owners = new ArrayList<>();
    private final Map<String, String> models = new HashMap<>();
    private final Map<String, String> modelRules = new HashMap<>();
    /** Names of products for the provider behind them. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "gemini", "google",
            "googleai", "google",
            "googlegenai", "google",
            "vertexai", "google",
            "claude", "anthropic",
            "grok", "xai",
            "huggingface", "hf",
            "azure", "azure-openai",
            "amazonbedrock", "bedrock",
            "togetherai", "together");

    private final Map<String, String> providers = new HashMap<>();

    Classes(Knowledge knowledge, DiscoveryRules rules) {
        for (DiscoveryRule rule : rules.all()) {
            rule.classes()
                    .forEach(owner -> owner.match()
                            .forEach(match -> owners.add(new Owner(match, Wildcard.of(match), owner.provider()))));
            rule.models().forEach((name, reference) -> {
                models.put(name, reference);
                modelRules.put(name, rule.id());
            });
        }
        for (ProviderRule provider : knowledge.providers()) {
            providers.put(bare(provider.id()), provider.id());
        }
    }

    /** The provider of a class such as {@code OpenAiChatModel}; the longest pattern counts. */
    @Nullable
    String owner(String type) {
        Owner best = null;
        for (Owner owner : owners) {
            if ((best == null || owner.match.length() > best.match.length()) && owner.wildcard.matches(type)) {
                best = owner;
            }
        }
        return best == null ? null : best.provider;
    }

    /** The model that a class, written simply or with its package, is. */
    Optional<Reference> model(String type) {
        return Optional.ofNullable(models.get(simple(type))).map(Reference::parse);
    }

    /** The rule behind {@link #model}. */
    String modelRule(String type) {
        return modelRules.getOrDefault(simple(type), "");
    }

    /** Whether any rule names that class as a model. */
    boolean isModel(String simpleName) {
        return models.containsKey(simpleName);
    }

    /** The provider that an entry {@code class: ...OpenAiChatModel} or {@code provider: DashScope} names. */
    @Nullable
    String named(String key, String value) {
        if (key.equals("class") || key.equals("classname")) {
            return owner(simple(value));
        }
        return key.endsWith("provider") ? providers.getOrDefault(bare(value), OTHERWISE.get(bare(value))) : null;
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    private record Owner(String match, Wildcard wildcard, String provider) {}
}
