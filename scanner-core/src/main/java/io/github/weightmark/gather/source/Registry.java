package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.WebClient;
import io.github.weightmark.gather.store.Entry;
import java.util.List;
import java.util.Optional;

/**
 * A registry of models as it is asked: the manifest of one, or the list of several that bear its name, and the small
 * parts that are wanted of it. A part is what its hash names, wherever it was fetched from, so it is kept for good.
 */
final class Registry {

    static final String DIGEST = "sha256:";

    private final Surroundings at;
    private final String endpoint;
    private final String accept;

    /**
     * @param endpoint its address, without a slash at its end
     * @param accept the kinds of manifest that can be read
     */
    Registry(Surroundings at, String endpoint, List<String> accept) {
        this.at = at;
        this.endpoint = endpoint;
        this.accept = String.join(", ", accept);
    }

    /** Reads what manifests and their parts say. */
    interface Reader {

        /** Adds what one manifest says. */
        void add(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft);

        /** What all of them come to. */
        Evidence finished(EvidenceDraft draft, String revision, String place);
    }

    /**
     * Asks for a model.
     *
     * @param name in the registry
     * @param tag which of its versions; {@code sha256:…} for one that never changes
     */
    Evidence gather(ModelRef model, String name, String tag, Reader reader) {
        String place = endpoint + "/v2/" + name;
        try {
            Optional<byte[]> bytes = manifest(model, place + "/manifests/" + tag);
            if (bytes.isEmpty()) {
                return Evidence.none(model, List.of(offline(model)));
            }
            String revision = DIGEST + Sha256.of(bytes.get());
            EvidenceDraft draft = at.draft(model);
            RegistryParts parts = new RegistryParts(at, at.web(endpoint), place, accept, draft);
            List<Manifest> manifests = new ManifestTree(parts, draft).read(bytes.get());
            if (manifests.isEmpty() || tag.startsWith(DIGEST) && !tag.equals(revision)) {
                return Evidence.none(model, List.of(malformed(model)));
            }
            manifests.forEach(manifest -> reader.add(manifest, parts, draft));
            return reader.finished(draft, revision, place);
        } catch (FetchException e) {
            return Evidence.none(model, List.of(Surroundings.problem(e)));
        }
    }

    /** A text that some manifest of the model named once; registries keep what they were given. */
    Optional<byte[]> former(ModelRef model, String name, String sha256) {
        String place = endpoint + "/v2/" + name;
        Manifest.Layer layer = new Manifest.Layer("", sha256, "", "");
        return new RegistryParts(at, at.web(endpoint), place, accept, at.draft(model)).content(layer);
    }

    /** The last manifest that was seen, when no socket may be opened; empty when there is none. */
    private Optional<byte[]> manifest(ModelRef model, String url) throws FetchException {
        WebClient web = at.web(endpoint);
        if (web == null) {
            return at.store().answer(url, Manifest.MOST_BYTES).map(Entry::body);
        }
        byte[] manifest = web.get(model.name(), url, accept, Manifest.MOST_BYTES);
        at.store().keepAnswer(url, new Entry(true, "", manifest));
        return Optional.of(manifest);
    }

    /** Nobody was asked, and nothing was kept of an earlier answer. */
    static Problem offline(ModelRef model) {
        return new Problem(
                "registry.offline",
                Level.WARNING,
                model.name() + " was not looked up: the scan is offline, and its registry was not asked before.",
                "Scan once with network, or pull the model to this machine.",
                null);
    }

    private static Problem malformed(ModelRef model) {
        return new Problem(
                "registry.malformed-answer",
                Level.WARNING,
                "The registry's answer about " + model.name() + " is no manifest.",
                "Check any proxy; scan again later.",
                null);
    }
}
