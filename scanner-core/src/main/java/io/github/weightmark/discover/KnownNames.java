package io.github.weightmark.discover;

import io.github.weightmark.knowledge.AliasRule;
import io.github.weightmark.knowledge.Knowledge;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What names of models are made of: publishers, families, the catalogue of Ollama. */
final class KnownNames {

    private final Set<String> owners;
    private final Set<String> notOwners;
    private final List<String> families;
    private final Set<String> ollama = new HashSet<>();

    KnownNames(Knowledge knowledge, DiscoveryRules rules) {
        this.owners = rules.wordSet(Words::owners);
        this.notOwners = rules.wordSet(Words::notOwners);
        this.families = List.copyOf(rules.wordSet(Words::families));
        for (AliasRule alias : knowledge.aliases()) {
            if (alias.id().equals("ollama")) {
                ollama.addAll(Objects.requireNonNullElse(alias.names(), Map.<String, String>of())
                        .keySet());
            }
        }
    }

    /** Whether so many models are published under that name that it tells one. */
    boolean isPublisher(String owner) {
        return owners.contains(owner.toLowerCase(Locale.ROOT));
    }

    /** {@code acme/tiny}, whoever that is. */
    boolean mayBePublished(String value) {
        int slash = value.indexOf('/');
        return slash > 0
                && NameShape.isHubId(value)
                && !notOwners.contains(value.substring(0, slash).toLowerCase(Locale.ROOT));
    }

    /** {@code mistral-large-latest}, {@code deepseek-chat}: a family, and behind it nothing but the usual words. */
    boolean isFamilyAndWords(String value) {
        return families.stream()
                .anyMatch(family -> value.startsWith(family) && NameShape.isWords(value.substring(family.length())));
    }

    /** Whether Ollama has a model of that name. */
    boolean isOllama(String name) {
        return ollama.contains(name);
    }

    /** Whether a publisher has a model of such a name. */
    boolean isPublished(String owner, String name) {
        return owners.contains(owner.toLowerCase(Locale.ROOT))
                && (isKnown(name) || hasFamily(name.toLowerCase(Locale.ROOT)));
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
                || slash > 0 && (NameShape.isWeighed(name) || hasFamily(name));
    }

    /** A family's name, or one with a size or tuning in which a family is named. */
    private boolean isLike(String name) {
        return NameShape.isSized(name) && families.stream().anyMatch(name::contains)
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
}
