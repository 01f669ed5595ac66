package io.github.weightmark.resolve;

import com.google.re2j.Pattern;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Families;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Providers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one identity behind a name: aliases, mirrors, API ids and jars lead to the model they mean.
 *
 * <p>A name is looked up step by step until nothing changes: names and rewrites of its provider, then – where the form
 * does not tell who serves it – the provider whose patterns know it, then the Hub, when a known family has such an id.
 * What leads nowhere stays as it was written.
 */
public final class Resolver {

    /** The longest honest chain has six steps; more is a loop between rules. */
    private static final int MOST_STEPS = 16;

    private static final String GATEWAY = "gateway";
    private static final Pattern HUB_ID = Pattern.compile("[\\w.-]+/[\\w.-]+");
    /** Their names are their own even where they look like ids of the Hub. */
    private static final Set<String> OWN_NAMES =
            Set.of(Reference.HUGGING_FACE, Reference.FILE, Reference.MAVEN, "ollama", "docker", "tfhub");

    private final Aliases aliases;
    private final Providers providers;
    private final Families families;

    public Resolver(Knowledge knowledge) {
        this.aliases = new Aliases(knowledge.aliases());
        this.providers = new Providers(knowledge.providers());
        this.families = Families.of(knowledge);
    }

    /** The families of the same rules: an index that takes a while to make. */
    public Families families() {
        return families;
    }

    /** The model that {@code reference} means; its own provider and id when nothing tells more. */
    public ModelRef resolve(Reference reference) {
        if (Reference.FILE.equals(reference.provider())) {
            return ModelRef.of(Reference.FILE, LocalPath.model(reference.id()));
        }
        Reference end = follow(reference);
        Reference found = isAttempt(end) ? reference : end;
        String provider = onHub(found) ? ModelRef.HUGGING_FACE : found.provider();
        return ModelRef.of(provider, found.id())
                .at(found.revision() == null && keepsPin(reference, found) ? reference.revision() : found.revision());
    }

    private Reference follow(Reference reference) {
        Set<String> seen = new HashSet<>();
        Reference current = reference;
        while (seen.size() < MOST_STEPS
                && seen.add(current.provider() + ":" + current.id() + "@" + current.revision())) {
            current = step(current).orElse(current);
        }
        return current;
    }

    private Optional<Reference> step(Reference reference) {
        return aliases.of(reference).or(() -> byName(reference)).or(() -> onHubByFamily(reference));
    }

    /** Where the provider is not known: a short name of the Hub, or a name that some provider's patterns know. */
    private Optional<Reference> byName(Reference reference) {
        if (!Reference.UNKNOWN.equals(reference.provider())) {
            return Optional.empty();
        }
        return aliases.of(Reference.huggingFace(reference.id()))
                .or(() -> providers.owner(reference.id()).map(owner -> Reference.of(owner.id(), reference.id())));
    }

    /** Whoever serves {@code org/name}: it is the Hub's model when a family has such an id. */
    private Optional<Reference> onHubByFamily(Reference reference) {
        boolean known = !OWN_NAMES.contains(reference.provider())
                && HUB_ID.matches(reference.id())
                && families.of(reference.id()).isPresent();
        return known ? Optional.of(Reference.huggingFace(reference.id())) : Optional.empty();
    }

    private static boolean isAttempt(Reference reference) {
        return Reference.UNKNOWN.equals(reference.provider()) || GATEWAY.equals(reference.provider());
    }

    private static boolean onHub(Reference reference) {
        return Reference.HUGGING_FACE.equals(reference.provider());
    }

    /** A pin of the Hub is none of Ollama's: it holds only where both ends are the same kind. */
    private static boolean keepsPin(Reference written, Reference found) {
        return written.provider().equals(found.provider());
    }
}
