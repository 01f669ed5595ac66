package io.github.weightmark.discover;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.weightmark.discover.DiscoveryRule.Accept;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.ProviderRule;
import io.github.weightmark.knowledge.Providers;
import io.github.weightmark.knowledge.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which model a value names, if any: the address counts most, then the shape of the id, then the form. */
final class ModelNames {

    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/@+-]*");
    private static final Pattern HUB_ID = Pattern.compile("[A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9][\\w.-]*)?");
    private static final Pattern TAGGED = Pattern.compile("[a-z0-9][a-z0-9._/-]*:[a-zA-Z0-9._-]+");
    private static final Pattern SIZED = Pattern.compile(
            "(?:^|.*[-_.])(?:\\d+x)?\\d+(?:\\.\\d+)?[bm](?:$|[-_.].*)|.*[-_.](?:instruct|chat|gguf|it|onnx|awq|gptq)(?:$|[-_.].*)");
    /** A size, so many thousand million parameters: {@code Platypus2-13B}. */
    private static final Pattern WEIGHED = Pattern.compile("(?:.*[-_.])?(?:\\d+x)?\\d+(?:\\.\\d+)?b(?:$|[-_.].*)");

    /** What follows a vendor's family where no number does: {@code mistral-large-latest}, {@code deepseek-chat}. */
    private static final Pattern UNNUMBERED = Pattern.compile(
            "(?:-(?:large|small|medium|tiny|mini|max|plus|turbo|long|pro|flash|lite|ultra|embed|chat|reasoner|coder|vision|vl|ocr|moderation|latest|beta))+");
    /** Names of files with these endings are weights, whatever they are called. */
    private static final Pattern WEIGHT_FILE =
            Pattern.compile("(?i)[\\w][\\w./@+-]*\\.(?:gguf|ggml|safetensors|onnx|tflite|mlmodel|llamafile|litertlm)");

    private static final Pattern PACKAGE = Pattern.compile("(?:com|org|io|net|ai|dev|de|cn)\\.[\\w.]+");

    private static final Pattern LOCAL = Pattern.compile("\\.{1,2}/.*|/.*|~/.*|[A-Za-z]:[\\\\/].*");

    /** Folders of what a program writes, whatever its name says. */
    private static final Pattern RESULTS =
            Pattern.compile("(?:.*/)?(?:results?|logs?|figures|plots|reports|predictions)/.*");

    private final Providers providers;
    private final Addresses addresses;
    private final List<NamePattern> names;
    private final List<Pattern> placeholders = new ArrayList<>();
    private final Set<String> protocols;
    private final Set<String> owners;
    private final Set<String> notOwners;
    private final Set<String> routes;
    private final List<String> families;
    private final Set<String> weightNames;
    private final WeightNames weights;
    private final Set<String> ollama = new HashSet<>();

    ModelNames(Knowledge knowledge, DiscoveryRules rules, Addresses addresses) {
        this.providers = new Providers(knowledge.providers());
        this.addresses = addresses;
        this.names = NamePattern.all(rules);
        for (DiscoveryRule rule : rules.all()) {
            if (rule.words() != null) {
                rule.words().placeholders().forEach(text -> placeholders.add(Expression.compile(rule, "(?i)" + text)));
            }
        }
        this.protocols = rules.wordSet(Words::protocols);
        this.owners = rules.wordSet(Words::owners);
        this.notOwners = rules.wordSet(Words::notOwners);
        this.routes = rules.wordSet(Words::routes);
        this.families = List.copyOf(rules.wordSet(Words::families));
        this.weightNames = rules.wordSet(Words::weightNames);
        this.weights = new WeightNames(rules);
        for (AliasRule alias : knowledge.aliases()) {
            if (alias.id().equals("ollama")) {
                ollama.addAll(Objects.requireNonNullElse(alias.names(), Map.<String, String>of())
                        .keySet());
            }
        }
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
        if (value.isEmpty() || value.length() > LONGEST || isPlaceholder(value)) {
            return Optional.empty();
        }
        Optional<Reference> address = addresses.whole(value);
        if (address.isPresent() || value.contains("://")) {
            return address.or(() -> weightAddress(value));
        }
        if (isLocal(value) || weights.isWeight(value)) {
            return NamePattern.first(names, value).or(() -> local(value, accept));
        }
        if (!PLAIN.matches(value)) {
            return Optional.empty();
        }
        Optional<Reference> named = NamePattern.first(names, value);
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
                || server.equals("ollama")
                        && slash > 0
                        && value.indexOf(':') < 0
                        && owners.contains(value.substring(0, slash).toLowerCase(Locale.ROOT));
    }

    /** A known name as programs write it, not as people read it. */
    private boolean isWritten(String value) {
        return value.equals(value.toLowerCase(Locale.ROOT))
                && value.chars().anyMatch(c -> Character.isDigit(c) || c == '-')
                && isKnown(value);
    }

    private Optional<Reference> served(String server, String value, Accept accept) {
        return accept == Accept.ANY || isKnown(value) || owner(value).isPresent() || isOwned(value)
                ? Optional.of(Reference.of(server, value))
                : Optional.empty();
    }

    /** {@code acme/tiny}: where a server stands beside it, nothing else is written so. */
    private boolean isOwned(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                && HUB_ID.matches(value)
                && !notOwners.contains(value.substring(0, slash).toLowerCase(Locale.ROOT));
    }

    private Optional<Reference> byShape(
            String value, @Nullable String provider, Accept accept, @Nullable String prefix) {
        if (Reference.HUGGING_FACE.equals(provider)) {
            return hub(value, accept, prefix);
        }
        if (provider != null && !protocols.contains(provider)) {
            return accept == Accept.ANY || isKnown(value) || owner(value).isPresent()
                    ? Optional.of(Reference.of(provider, value))
                    : Optional.empty();
        }
        if (provider != null && providers.weights(provider, value) != Weights.UNKNOWN) {
            return Optional.of(Reference.of(provider, value));
        }
        return routed(value, accept)
                .or(() -> owner(value))
                .or(() -> hosted(value))
                .or(() -> accept == Accept.ANY
                        ? Optional.of(Reference.of(provider == null ? Reference.UNKNOWN : provider, value))
                        : Optional.empty());
    }

    /** A vendor's own name for one of its models, also as {@code vendor/name}. */
    private Optional<Reference> owner(String value) {
        Optional<ProviderRule> owner = providers.owner(value).filter(rule -> !isWrittenAsOnHub(rule, value));
        if (owner.isPresent()) {
            return owner.map(rule -> Reference.of(rule.id(), value));
        }
        int slash = value.indexOf('/');
        String name = value.substring(slash + 1);
        return slash < 0
                ? Optional.empty()
                : providers
                        .owner(name)
                        .filter(rule -> providers.weights(rule.id(), name) == Weights.CLOSED)
                        .map(rule -> Reference.of(rule.id(), name));
    }

    /** {@code Qwen3-32B} with capitals and a size is how publishers write free weights; their own APIs say it small. */
    private boolean isWrittenAsOnHub(ProviderRule rule, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return !lower.equals(value) && WEIGHED.matches(lower) && providers.weights(rule.id(), value) == Weights.OPEN;
    }

    /** {@code mistral/mistral-large-latest}: gateways put the provider before its own id. */
    private Optional<Reference> routed(String value, Accept accept) {
        int slash = value.indexOf('/');
        String route = slash < 0 ? "" : value.substring(0, slash);
        String name = value.substring(slash + 1);
        boolean told = routes.contains(route) && name.indexOf('/') < 0;
        return told && (accept == Accept.ANY || isKnown(name) || owner(name).isPresent())
                ? Optional.of(Reference.of(route, name))
                : Optional.empty();
    }

    /** A name that looks like a model by itself: a Hub id, or a name with a tag. */
    private Optional<Reference> hosted(String value) {
        if (!isKnown(value)) {
            return Optional.empty();
        }
        if (ollama.contains(value.toLowerCase(Locale.ROOT)) || TAGGED.matches(value)) {
            return Optional.of(Reference.of("ollama", value));
        }
        if (value.contains("/")) {
            return hub(value, Accept.ANY, null);
        }
        // A family alone, such as llama, says what kind of model it is, not which.
        boolean family = value.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return family ? Optional.empty() : Optional.of(Reference.of(Reference.UNKNOWN, value));
    }

    private Optional<Reference> hub(String value, Accept accept, @Nullable String prefix) {
        int at = value.indexOf('@');
        String id = at < 0 ? value : value.substring(0, at);
        if (!HUB_ID.matches(id) || accept != Accept.ANY && !isKnown(id)) {
            return Optional.empty();
        }
        String full = prefix != null && id.indexOf('/') < 0 ? prefix + id : id;
        return Optional.of(new Reference(Reference.HUGGING_FACE, full, at < 0 ? null : value.substring(at + 1)));
    }

    private Optional<Reference> local(String value, Accept accept) {
        boolean plain = value.indexOf('\n') < 0 && value.indexOf('*') < 0 && value.indexOf('%') < 0;
        String name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        boolean written = accept != Accept.ANY && RESULTS.matches(value);
        boolean named = weights.isWeight(value) ? !weightNames.contains(name.toLowerCase(Locale.ROOT)) : isKnown(name);
        return plain
                        && !written
                        && (named && accept != Accept.CERTAIN && accept != Accept.NAMED || accept == Accept.ANY)
                ? Optional.of(Reference.of(Reference.FILE, value))
                : Optional.empty();
    }

    private Optional<Reference> weightAddress(String value) {
        return weights.isWeight(value) && value.indexOf(' ') < 0 && value.indexOf('{') < 0
                ? Optional.of(Reference.of("url", value))
                : Optional.empty();
    }

    private static boolean isLocal(String value) {
        return LOCAL.matches(value);
    }

    private boolean isPlaceholder(String value) {
        return placeholders.stream().anyMatch(pattern -> pattern.matches(value));
    }

    /** A publisher with a name that looks like a model's, or a vendor with its own id. */
    private boolean isCertain(String value) {
        int slash = value.indexOf('/');
        String owner = slash < 0 ? "" : value.substring(0, slash).toLowerCase(Locale.ROOT);
        String name = value.substring(slash + 1).toLowerCase(Locale.ROOT);
        return slash > 0
                ? owner(value).isPresent() || owners.contains(owner) && (isKnown(name) || hasFamily(name))
                : TAGGED.matches(value) && ollama.contains(value.substring(0, value.indexOf(':')));
    }

    /** Whether nothing but a model is called so, wherever it stands: a vendor's id with a number, a publisher's model. */
    boolean isTelling(String value) {
        // Every text that is handed to anything is asked for: most are words.
        boolean divided = value.indexOf('/') > 0 || value.indexOf(':') > 0 || value.indexOf('-') > 0;
        if (!divided || value.length() > LONGEST || !PLAIN.matches(value) || isPlaceholder(value)) {
            return false;
        }
        if (isCertain(value) || TAGGED.matches(value) && isKnown(value) && numberedTag(value)) {
            return true;
        }
        return value.indexOf('/') < 0 && value.equals(value.toLowerCase(Locale.ROOT)) && isVendors(value);
    }

    /** With a number, or with nothing but the usual words behind a family. */
    private boolean isVendors(String value) {
        boolean numbered = value.chars().anyMatch(Character::isDigit) && value.indexOf('-') > 0;
        boolean unnumbered = !numbered
                && families.stream()
                        .anyMatch(family ->
                                value.startsWith(family) && UNNUMBERED.matches(value.substring(family.length())));
        return (numbered || unnumbered)
                && providers
                        .owner(value)
                        .filter(rule -> isServed(rule, providers.weights(rule.id(), value), numbered))
                        .isPresent();
    }

    /** Closed, or under the name by which a publisher of open weights serves them too: {@code deepseek-v3}. */
    private static boolean isServed(ProviderRule rule, Weights weights, boolean numbered) {
        return switch (weights) {
            case CLOSED -> true;
            case MOVING -> !numbered;
            case OPEN -> numbered && !(rule.moving().isEmpty() && rule.closed().isEmpty());
            case UNKNOWN -> false;
        };
    }

    /** Whether it is the name of a file of weights, other than the names that all models' files have. */
    boolean isWeightFile(String value) {
        boolean mayBe = value.length() <= LONGEST && value.indexOf('.') > 0;
        if (!mayBe || !weights.isWeight(value) || !WEIGHT_FILE.matches(value)) {
            return false;
        }
        String name = value.substring(value.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !weightNames.contains(name) && !isPlaceholder(name) && !PACKAGE.matches(value);
    }

    /** {@code qwen2.5:7b}, not {@code bert:one}. */
    private static boolean numberedTag(String value) {
        String tag = value.substring(value.indexOf(':') + 1);
        return tag.equals("latest") || tag.chars().anyMatch(Character::isDigit);
    }

    /** {@code gpt-4o} or {@code mistral-large-latest}, but not {@code gemini} and {@code claude-desktop}, which name a product. */
    boolean isMoreThanFamily(String value) {
        return value.chars().anyMatch(Character::isDigit) || isTelling(value);
    }

    /** Whether a name looks like a model's: a publisher, a family, a size, a tuning. */
    boolean isKnown(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        int slash = lower.indexOf('/');
        String owner = slash < 0 ? "" : lower.substring(0, slash);
        if (notOwners.contains(owner) || lower.indexOf('/', slash + 1) >= 0) {
            return false;
        }
        String name = lower.substring(slash + 1);
        return owners.contains(owner)
                || ollama.contains(lower)
                || isLike(name)
                || slash > 0 && (WEIGHED.matches(name) || hasFamily(name));
    }

    /** A family's name, or one with a size or tuning in which a family is named. */
    private boolean isLike(String name) {
        return SIZED.matches(name) && families.stream().anyMatch(name::contains)
                || families.stream().anyMatch(family -> begins(name, family));
    }

    private boolean hasFamily(String name) {
        return families.stream().anyMatch(family -> isPart(name, family));
    }

    /** The family word stands at the beginning and no letter follows it. */
    private static boolean begins(String name, String family) {
        return name.startsWith(family)
                && (name.length() == family.length() || !Character.isLetter(name.charAt(family.length())));
    }

    /** One of the words of a name: {@code french-bert-base}. */
    private static boolean isPart(String name, String family) {
        int at = name.indexOf(family, 1);
        return at > 0 && "-.".indexOf(name.charAt(at - 1)) >= 0 && begins(name.substring(at), family);
    }

    /** A value that tells its provider by itself. */
    private record NamePattern(Pattern pattern, String reference) {

        static List<NamePattern> all(DiscoveryRules rules) {
            List<NamePattern> all = new ArrayList<>();
            for (DiscoveryRule rule : rules.all()) {
                rule.names()
                        .forEach(name ->
                                all.add(new NamePattern(Expression.compile(rule, name.match()), name.reference())));
            }
            return all;
        }

        static Optional<Reference> first(List<NamePattern> names, String value) {
            for (NamePattern name : names) {
                Matcher matcher = name.pattern.matcher(value);
                if (matcher.matches()) {
                    return Optional.of(Reference.parse(expand(name.reference, matcher)));
                }
            }
            return Optional.empty();
        }

        private static String expand(String template, Matcher matcher) {
            String expanded = template;
            for (int group = matcher.groupCount(); group >= 0; group--) {
                String value = matcher.group(group);
                expanded = expanded.replace("$" + group, value == null ? "" : value);
            }
            return expanded;
        }
    }
}
