package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.WebClient;
import io.github.weightmark.gather.store.Entry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ollama's registry: the manifest of a model and its licence layers, never its weights. Only the registry that Ollama
 * itself asks by default is asked; a host in the name of a model is a stranger's.
 */
final class OllamaRegistry implements EvidenceSource {

    private static final String DEFAULT = "https://" + OllamaName.REGISTRY;
    private static final String MANIFESTS = "application/vnd.docker.distribution.manifest.v2+json";

    private final Surroundings at;
    private final String endpoint;

    OllamaRegistry(Surroundings at) {
        this.at = at;
        String named = at.value("WEIGHTMARK_OLLAMA_REGISTRY");
        this.endpoint = named.isEmpty() ? DEFAULT : named.replaceFirst("/+$", "");
    }

    @Override
    public boolean serves(ModelRef model) {
        return "ollama".equals(model.provider())
                && OllamaName.of(model.id())
                        .filter(name -> name.host().equals(OllamaName.REGISTRY))
                        .isPresent();
    }

    @Override
    public Evidence gather(ModelRef model) {
        OllamaName name = OllamaName.of(model.id()).orElseThrow();
        String base = endpoint + "/v2/" + name.namespace() + "/" + name.model();
        try {
            Optional<byte[]> bytes = manifest(model, base + "/manifests/" + name.tag());
            if (bytes.isEmpty()) {
                return Evidence.none(model, List.of());
            }
            Optional<Manifest> manifest = Manifest.of(bytes.get());
            return manifest.isEmpty()
                    ? Evidence.none(model, List.of(malformed(model)))
                    : read(model, manifest.get(), Sha256.of(bytes.get()), base);
        } catch (FetchException e) {
            return Evidence.none(model, List.of(problem(e)));
        }
    }

    private Evidence read(ModelRef model, Manifest manifest, String digest, String base) {
        EvidenceDraft draft = at.draft(model);
        LayerTerms.Parts parts = layer -> part(layer, base, draft);
        LayerTerms.add(manifest, parts, draft);
        OllamaFacts.add(manifest, parts, draft);
        if (manifest.layers().stream().anyMatch(layer -> layer.type().endsWith(".image.model"))) {
            draft.weight(new WeightFile(OllamaFacts.WEIGHTS, "gguf"));
        }
        return OllamaFacts.finished(draft, "sha256:" + digest, base);
    }

    /** The last manifest that was seen, when no socket may be opened; empty when there is none. */
    private Optional<byte[]> manifest(ModelRef model, String url) throws FetchException {
        WebClient web = at.web();
        if (web == null) {
            return at.store().answer(url, Manifest.MOST_BYTES).map(Entry::body);
        }
        byte[] manifest = web.get(model.name(), url, MANIFESTS, Manifest.MOST_BYTES);
        at.store().keepAnswer(url, new Entry(true, "", manifest));
        return Optional.of(manifest);
    }

    /** A part is what its hash names, wherever it was fetched from, so it is kept for good. */
    private Optional<byte[]> part(Manifest.Layer layer, String base, EvidenceDraft draft) {
        if (layer.digest().isEmpty()) {
            return Optional.empty();
        }
        String url = base + "/blobs/sha256:" + layer.digest();
        Optional<byte[]> kept =
                at.store().file(layer.digest(), url, at.limits().licenseBytes()).map(Entry::body);
        return kept.isPresent() ? kept : fetched(layer, url, at.web(), draft);
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
            draft.problem(problem(e));
            return Optional.empty();
        }
    }

    private static Problem problem(FetchException e) {
        String id = e.kind().problemId().replaceFirst("hub", "registry");
        return new Problem(id, Level.WARNING, String.valueOf(e.getMessage()), e.help(), null);
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
