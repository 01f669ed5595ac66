package io.github.weightmark.discover;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.knowledge.Weights;
import java.util.Locale;
import java.util.Optional;

/** The names that vendors give to their own models. */
final class VendorNames {

    private final Providers providers;

    VendorNames(Knowledge knowledge) {
        this.providers = new Providers(knowledge.providers());
    }

    /** Whether a vendor calls one of its models so. */
    boolean has(String provider, String name) {
        return providers.weights(provider, name) != Weights.UNKNOWN;
    }

    /**
     * Whether a vendor serves a model under that name: one that nobody else can run, or one that it serves beside others,
     * {@code deepseek-v3}.
     *
     * @param numbered whether the name tells which of a family; an alias without a number moves
     */
    boolean serves(String name, boolean numbered) {
        return providers
                .owner(name)
                .filter(rule -> serves(rule, providers.weights(rule.id(), name), numbered))
                .isPresent();
    }

    private static boolean serves(ProviderRule rule, Weights weights, boolean numbered) {
        return switch (weights) {
            case CLOSED -> true;
            case MOVING -> !numbered;
            case OPEN -> numbered && !(rule.moving().isEmpty() && rule.closed().isEmpty());
            case UNKNOWN -> false;
        };
    }

    private boolean isClosed(ProviderRule rule, String name) {
        return providers.weights(rule.id(), name) == Weights.CLOSED;
    }

    /** A vendor's own name for one of its models, also as {@code vendor/name}. */
    Optional<Reference> model(String value) {
        Optional<ProviderRule> owner = providers.owner(value).filter(rule -> !isWrittenAsOnHub(rule, value));
        if (owner.isPresent()) {
            return owner.map(rule -> Reference.of(rule.id(), value));
        }
        int slash = value.indexOf('/');
        String name = value.substring(slash + 1);
        return slash < 0
                ? Optional.empty()
                : providers.owner(name).filter(rule -> isClosed(rule, name)).map(rule -> Reference.of(rule.id(), name));
    }

    /** {@code Qwen3-32B} with capitals and a size is how publishers write free weights; their own APIs say it small. */
    private boolean isWrittenAsOnHub(ProviderRule rule, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return !lower.equals(value)
                && NameShape.isWeighed(lower)
                && providers.weights(rule.id(), value) == Weights.OPEN;
    }
}
