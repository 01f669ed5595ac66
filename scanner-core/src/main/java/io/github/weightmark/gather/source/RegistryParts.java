package io.github.weightmark.gather.source;

import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.WebClient;
import io.github.weightmark.gather.store.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of one model in a registry, each of which must be what its hash names. */
final class RegistryParts implements LayerTerms.Parts {

    private final Surroundings at;
    private final @Nullable WebClient web;
    private final String place;
    private final String accept;
    private final EvidenceDraft draft;

    /**
     * @param web fetches; {@code null} when no socket may be opened
     * @param place address of the model in the registry
     * @param accept the kinds of manifest that can be read
     * @param draft is told why a part cannot be had
     */
    RegistryParts(Surroundings at, @Nullable WebClient web, String place, String accept, EvidenceDraft draft) {
        this.at = at;
        this.web = web;
        this.place = place;
        this.accept = accept;
        this.draft = draft;
    }

    @Override
    public Optional<byte[]> content(Manifest.Layer layer) {
        String url = place + "/blobs/" + Registry.DIGEST + layer.digest();
        String what = LayerTerms.place(layer) + " of " + draft.model().name();
        return layer.digest().isEmpty()
                ? Optional.empty()
                : part(what, layer.digest(), url, "*/*", at.limits().licenseBytes());
    }

    /** One of the manifests that a list names. */
    Optional<byte[]> manifest(String sha256) {
        String url = place + "/manifests/" + Registry.DIGEST + sha256;
        return part("a manifest of " + draft.model().name(), sha256, url, accept, Manifest.MOST_BYTES);
    }

    private Optional<byte[]> part(String what, String sha256, String url, String kinds, int maxBytes) {
        Optional<byte[]> kept = at.store().file(sha256, url, maxBytes).map(Entry::body);
        if (kept.isPresent() || web == null) {
            return kept;
        }
        try {
            byte[] bytes = web.get(what, url, kinds, maxBytes);
            if (!Sha256.of(bytes).equals(sha256)) {
                return Optional.empty();
            }
            at.store().keepFile(sha256, url, new Entry(true, "", bytes));
            return Optional.of(bytes);
        } catch (FetchException e) {
            draft.problem(Surroundings.problem(e));
            return Optional.empty();
        }
    }
}
