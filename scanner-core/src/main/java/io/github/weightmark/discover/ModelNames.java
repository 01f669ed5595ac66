package io.github.weightmark.discover;

import com.google.re2j.Pattern;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.FirstLetters;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which model a value names, if any: the address counts most, then the shape of the id, then the form. */
final class ModelNames {

    private static final int LONGEST = 200;
    /** Of weights in some libraries, and of much else: the name must tell. */
    private static final List<String> NAMED_ENDINGS = List.of(".bin", ".task");

    private static final String OLLAMA = "ollama";
    /** Names of files with these endings are weights, whatever they are called. */
    private static final Pattern WEIGHT_FILE = Pattern.compile(
            "(?i)(?:[a-z]:)?[\\w./~\\\\][\\w./@+\\\\-]*\\.(?:gguf|ggml|safetensors|onnx|tflite|mlmodel|llamafile|litertlm)");

    private static final Pattern PACKAGE = Pattern.compile("(?:com|org|io|net|ai|dev|de|cn)\\.[\\w.]+");
    /** Folders of what a program writes, whatever its name says. */
    private static final Pattern RESULTS =
            Pattern.compile("(?:.*/)?(?:results?|logs?|figures|plots|reports|predictions)/.*");

    /** Files that say something of a model, or go into one or come out of it. */
    private static final Pattern NO_WEIGHTS = Pattern.compile(
            "(?i).*\\.(?:ya?ml|jsonl?|toml|ini|cfg|conf|py|sh|js|ts|java|txt|md|rst|csv|tsv|xml|html?|log|png|jpe?g|gif|wav|mp3|mp4|pdf)");

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
        boolean doubtful = accept == Accept.CERTAIN && !isTelling(value) && !(server != null && isWritten(value));
        if (accept == Accept.NAMED || doubtful) {
            return Optional.empty();
        }
        Accept sure = accept == Accept.CERTAIN ? Accept.KNOWN : accept;
        if (server != null && isHubs(server, value)) {
            return value.indexOf('/') < 0 ? Optional.empty() : hub(value, sure, prefix);
        }
        return server != null ? served(server, value, sure) : byShape(value, provider, accept, prefix);
    }

    /** A publisher of the Hub without a tag, beside the address of an Ollama that serves something else; or the Hub itself. */
    private boolean isHubs(String server, String value) {
        int slash = value.indexOf('/');
        return server.equals(Reference.HUGGING_FACE) && slash < 0
                || server.equals(OLLAMA)
                        && slash > 0
                        && value.indexOf(':') < 0
                        && known.isPublisher(value.substring(0, slash));
    }

    /** A known name as programs write it, not as people read it. */
    private boolean isWritten(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT))
                && value.chars().anyMatch(c -> Character.isDigit(c) || c == '-')
                && known.isKnown(value);
    }

    /** Where a server stands beside it, nothing but a model is written {@code acme/tiny}. */
    private Optional<Reference> served(String server, String value, Accept accept) {
        return known.mayBePublished(value) ? Optional.of(Reference.of(server, value)) : provided(server, value, accept);
    }

    private Optional<Reference> provided(String provider, String value, Accept accept) {
        return accept == Accept.ANY
                        || known.isKnown(value)
                        || vendors.model(value).isPresent()
                ? Optional.of(Reference.of(provider, value))
                : Optional.empty();
    }

    private Optional<Reference> byShape(
            String value, @Nullable String provider, Accept accept, @Nullable String prefix) {
        if (Reference.HUGGING_FACE.equals(provider)) {
            return hub(value, accept, prefix);
        }
        if (provider != null && !protocols.contains(provider)) {
            return provided(provider, value, accept);
        }
        if (NameShape.isTagged(value) && isCertain(value)) {
            return Optional.of(Reference.of(OLLAMA, value));
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
            return Optional.of(Reference.of(OLLAMA, value));
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
        boolean written = accept != Accept.ANY && (RESULTS.matches(value) || NO_WEIGHTS.matches(name));
        return plain
                        && !written
                        && (named && accept != Accept.CERTAIN && accept != Accept.NAMED || accept == Accept.ANY)
                ? Optional.of(Reference.of(Reference.FILE, value))
                : Optional.empty();
    }

    private Optional<Reference> weightAddress(String value) {
        return (weights.isWeight(value) || isNamedFile(value)) && value.indexOf(' ') < 0 && value.indexOf('{') < 0
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

    /** Whether it is an id of the Hub, of a publisher that has models of such a name. */
    boolean isPublished(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                && NameShape.isHubId(value)
                && known.isPublished(value.substring(0, slash), value.substring(slash + 1))
                && !isStandIn(value);
    }

    /** Whether nothing but a model is called so, wherever it stands: a vendor's id with a number, a publisher's model. */
    boolean isTelling(String value) {
        // Every text that is handed to anything is asked for: most are words.
        boolean divided = value.indexOf('/') > 0 || value.indexOf(':') > 0 || value.indexOf('-') > 0;
        if (!divided || value.length() > LONGEST || !NameShape.isPlain(value) || isStandIn(value)) {
            return false;
        }
        return isCertain(value)
                || NameShape.isTagged(value) && known.isKnown(value) && NameShape.hasNumberedTag(value)
                || value.indexOf('/') < 0 && value.equals(value.toLowerCase(Locale.ROOT)) && isVendors(value);
    }

    /** With a number, or with nothing but the usual words behind a family. */
    private boolean isVendors(String value) {
        boolean numbered = NameShape.isNumberedId(value);
        return (numbered || known.isFamilyAndWords(value)) && vendors.serves(value, numbered);
    }

    /** Whether it is the name of a file of weights, other than the names that all models' files have. */
    boolean isWeightFile(String value) {
        boolean mayBe = value.length() <= LONGEST && value.lastIndexOf('.') > 0;
        if (mayBe && isNamedFile(value)) {
            return true;
        }
        if (!mayBe || !weights.isWeight(value) || !WEIGHT_FILE.matches(value)) {
            return false;
        }
        int folder = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\'));
        String name = value.substring(folder + 1).toLowerCase(Locale.ROOT);
        return !weightNames.contains(name) && !isStandIn(name) && !PACKAGE.matches(value);
    }

    /** {@code en-ner-person.bin}: an ending of many things, but a name of one. */
    boolean isNamedFile(String value) {
        return NAMED_ENDINGS.stream().anyMatch(value::endsWith)
                && names.read(value.substring(value.lastIndexOf('/') + 1))
                        .filter(found -> found.provider().equals(Reference.FILE))
                        .isPresent();
    }

    /**
     * Whether a value says which model of a provider it is: {@code gpt-4o}, {@code mistral-large-latest} and, where Ollama
     * fetches what is called so, {@code mistral}; but not {@code gemini} and {@code claude-desktop}, which name a product.
     */
    boolean saysWhich(String value, String provider) {
        return value.chars().anyMatch(Character::isDigit)
                || isTelling(value)
                || provider.equals(OLLAMA) && known.isOllama(value);
    }

    /** Whether a name looks like a model's: a publisher, a family, a size, a tuning. */
    boolean isKnown(String value) {
        return known.isKnown(value);
    }
}
