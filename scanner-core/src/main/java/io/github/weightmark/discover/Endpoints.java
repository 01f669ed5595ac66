package io.github.weightmark.discover;

import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells who answers at an address. */
final class Endpoints {

    private final Providers providers;
    private final List<DiscoveryRule.Endpoint> parts = new ArrayList<>();
    private final Set<String> keys;

    Endpoints(Knowledge knowledge, DiscoveryRules rules) {
        this.providers = new Providers(knowledge.providers());
        rules.all().forEach(rule -> parts.addAll(rule.endpoints()));
        this.keys = rules.wordSet(Words::endpointKeys);
    }

    /** Whether a key, or argument, holds an address: {@code base-url}, {@code OPENAI_BASE_URL}. */
    boolean isKey(String name) {
        String bare = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        return keys.stream().anyMatch(bare::endsWith);
    }

    /** Absent when the address tells nothing; placeholders give way to their defaults. */
    @Nullable
    String provider(String address) {
        Placeholder value = Placeholder.resolve(address);
        String text = value == null ? address : value.value();
        for (DiscoveryRule.Endpoint part : parts) {
            if (part.match().stream().anyMatch(text::contains)) {
                return part.provider();
            }
        }
        String host = host(text);
        return host == null
                ? null
                : providers.endpoint(host).map(ProviderRule::id).orElse(null);
    }

    private static @Nullable String host(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return null;
        }
        int end = scheme + 3;
        while (end < text.length() && "/:?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(scheme + 3, end);
    }
}
