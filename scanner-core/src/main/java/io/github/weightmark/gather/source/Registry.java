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
import org.jspecify.annotations.Nullable;

/**
 * A registry of models as it is asked: the manifest of one, and the small parts that are wanted of it. A part is what its
 * hash names, wherever it was fetched from, so it is kept for good.
 */
final class Registry {

    private static final String DIGEST = "sha256:";

    private final Surroundings at;
    private final String endpoint;
    private final String accept;

    /**
     * @param endpoint its address, without a slash at its end
     * @param accept the kinds of manifest that can be read
     */
    Registry(Surroundings at, String endpoint, String accept) {
        this.at = at;
        this.endpoint = endpoint;
        this.accept = accept;
    }

    /** Reads what a manifest and its parts say. */
    interface Reader {
        Evidence read(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft, String revision, String place);
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
                return Evidence.none(model, List.of());
            }
            String revision = DIGEST + Sha256.of(bytes.get());
            Optional<Manifest> manifest = Manifest.of(bytes.get());
            if (manifest.isEmpty() || tag.startsWith(DIGEST) && !tag.equals(revision)) {
                return Evidence.none(model, List.of(malformed(model)));
            }
            EvidenceDraft draft = at.draft(model);
            return reader.read(manifest.get(), layer -> part(layer, place, draft), draft, revision, place);
        } catch (FetchException e) {
            return Evidence.none(model, List.of(Surroundings.problem(e)));
        }
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

    private Optional<byte[]> part(Manifest.Layer layer, String place, EvidenceDraft draft) {
        if (layer.digest().isEmpty()) {
            return Optional.empty();
        }
        String url = place + "/blobs/" + DIGEST + layer.digest();
        Optional<byte[]> kept =
                at.store().file(layer.digest(), url, at.limits().licenseBytes()).map(Entry::body);
        return kept.isPresent() ? kept : fetched(layer, url, at.web(endpoint), draft);
    }

    private Optional<byte[]> fetched(Manifest.Layer layer, String url, @Nullable WebClient web, EvidenceDraft draft) {
        if (web == null) {
            return Optional.empty();
        }
        try {
            String what = LayerTerms.place(layer) + " of " + draft.model().name();
            byte[] bytes = web.get(what, url, "*/*", at.limits().licenseBytes());
            if (!Sha256.of(bytes).equals(layer.digest())) {
                return Optional.empty();
            }
            at.store().keepFile(layer.digest(), url, new Entry(true, "", bytes));
            return Optional.of(bytes);
        } catch (FetchException e) {
            draft.problem(Surroundings.problem(e));
            return Optional.empty();
        }
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
