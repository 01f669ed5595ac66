package io.github.weightmark.discover;

import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.FirstLetters;
import io.github.weightmark.knowledge.Knowledge;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which model a value names, if any: the address counts most, then the shape of the id, then the form. */
final class ModelNames {

    private static final int LONGEST = 200;

    private final VendorNames vendors;
    private final Addresses addresses;
    private final NamePatterns names;
    private final KnownNames known;
    private final FirstLetters<StandIn> standIns;
    private final Set<String> protocols;
    private final Set<String> routes;
    private final Set<String> weightNames;
    private final WeightNames weights;

    ModelNames(Knowledge knowledge, DiscoveryRules rules, Addresses addresses) {
        this.vendors = new VendorNames(knowledge);
        this.addresses = addresses;
        this.names = new NamePatterns(rules);
        this.known = new KnownNames(knowledge, rules);
        this.standIns = StandIn.all(rules);
        this.protocols = rules.wordSet(Words::protocols);
        this.routes = rules.wordSet(Words::routes);
        this.weightNames = rules.wordSet(Words::weightNames);
        this.weights = new WeightNames(rules);
    }

    /**
     * Reads a value.
     *
     * @param text without placeholders
     * @param provider what the form says; absent when it does not tell
     * @param server the provider whose address stands beside it, when one does
     * @param accept which values count
     * @param prefix put before a Hub id without a slash
     */
    Optional<Reference> read(
            String text, @Nullable String provider, @Nullable String server, Accept accept, @Nullable String prefix) {
        String value = text.strip();
        if (value.isEmpty() || value.length() > LONGEST || isStandIn(value)) {
            return Optional.empty();
        }
        Optional<Reference> address = addresses.whole(value);
        if (address.isPresent() || value.contains("://")) {
            return address.or(() -> weightAddress(value));
        }
        if (NameShape.isLocal(value) || weights.isWeight(value)) {
            return names.read(value).or(() -> local(value, accept));
        }
        if (!NameShape.isPlain(value)) {
            return Optional.empty();
        }
        Optional<Reference> named = names.read(value);
        if (named.isPresent()) {
            return named;
        }
        if (accept == Accept.NAMED || accept == Accept.CERTAIN && !isTelling(value)) {
            return Optional.empty();
        }
        return server != null ? served(server, value, accept) : byShape(value, provider, accept, prefix);
    }

    private Optional<Reference> served(String server, String value, Accept accept) {
        return accept == Accept.ANY
                        || known.isKnown(value)
                        || vendors.model(value).isPresent()
                ? Optional.of(Reference.of(server, value))
                : Optional.empty();
    }

    private Optional<Reference> byShape(
            String value, @Nullable String provider, Accept accept, @Nullable String prefix) {
        if (Reference.HUGGING_FACE.equals(provider)) {
            return hub(value, accept, prefix);
        }
        if (provider != null && !protocols.contains(provider)) {
            return served(provider, value, accept);
        }
        if (provider != null && vendors.has(provider, value)) {
            return Optional.of(Reference.of(provider, value));
        }
        return routed(value, accept)
                .or(() -> vendors.model(value))
                .or(() -> hosted(value))
                .or(() -> accept == Accept.ANY
                        ? Optional.of(Reference.of(provider == null ? Reference.UNKNOWN : provider, value))
                        : Optional.empty());
    }

    /** {@code mistral/mistral-large-latest}: gateways put the provider before its own id. */
    private Optional<Reference> routed(String value, Accept accept) {
        int slash = value.indexOf('/');
        String route = slash < 0 ? "" : value.substring(0, slash);
        String name = value.substring(slash + 1);
        boolean told = routes.contains(route) && name.indexOf('/') < 0;
        return told
                        && (accept == Accept.ANY
                                || known.isKnown(name)
                                || vendors.model(name).isPresent())
                ? Optional.of(Reference.of(route, name))
                : Optional.empty();
    }

    /** A name that looks like a model by itself: a Hub id, or a name with a tag. */
    private Optional<Reference> hosted(String value) {
        if (!known.isKnown(value)) {
            return Optional.empty();
        }
        if (known.isOllama(value.toLowerCase(Locale.ROOT)) || NameShape.isTagged(value)) {
            return Optional.of(Reference.of("ollama", value));
        }
        return value.contains("/") ? hub(value, Accept.ANY, null) : Optional.of(Reference.of(Reference.UNKNOWN, value));
    }

    private Optional<Reference> hub(String value, Accept accept, @Nullable String prefix) {
        int at = value.indexOf('@');
        String id = at < 0 ? value : value.substring(0, at);
        if (!NameShape.isHubId(id) || accept != Accept.ANY && !known.isKnown(id)) {
            return Optional.empty();
        }
        String full = prefix != null && id.indexOf('/') < 0 ? prefix + id : id;
        return Optional.of(new Reference(Reference.HUGGING_FACE, full, at < 0 ? null : value.substring(at + 1)));
    }

    private Optional<Reference> local(String value, Accept accept) {
        boolean plain = value.indexOf('\n') < 0 && value.indexOf('*') < 0 && value.indexOf('%') < 0;
        String name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        boolean named =
                weights.isWeight(value) ? !weightNames.contains(name.toLowerCase(Locale.ROOT)) : known.isKnown(name);
        return plain && (named && accept != Accept.CERTAIN && accept != Accept.NAMED || accept == Accept.ANY)
                ? Optional.of(Reference.of(Reference.FILE, value))
                : Optional.empty();
    }

    private Optional<Reference> weightAddress(String value) {
        return weights.isWeight(value) && value.indexOf(' ') < 0 && value.indexOf('{') < 0
                ? Optional.of(Reference.of("url", value))
                : Optional.empty();
    }

    private boolean isStandIn(String value) {
        for (StandIn one : standIns.of(value)) {
            if (one.pattern().matches(value)) {
                return true;
            }
        }
        return false;
    }

    /** A publisher with a name that looks like a model's, or a vendor with its own id. */
    private boolean isCertain(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                ? known.isPublished(value.substring(0, slash), value.substring(slash + 1))
                        || vendors.model(value).isPresent()
                : NameShape.isTagged(value) && known.isOllama(value.substring(0, value.indexOf(':')));
    }

    /** Whether nothing but a model is called so, wherever it stands: a vendor's id with a number, a publisher's model. */
    boolean isTelling(String value) {
        // Every text that is handed to anything is asked for: most are words.
        boolean divided = value.indexOf('/') > 0 || value.indexOf(':') > 0 || value.indexOf('-') > 0;
        if (!divided || value.length() > LONGEST || !NameShape.isPlain(value) || isStandIn(value)) {
            return false;
        }
        if (value.indexOf('/') > 0) {
            return isCertain(value);
        }
        return isCertain(value)
                || NameShape.isTagged(value) && known.isKnown(value) && NameShape.hasNumberedTag(value)
                || NameShape.isNumberedId(value) && vendors.isClosed(value);
    }
}
