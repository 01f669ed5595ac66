package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;

/**
 * Ollama's registry: the manifest of a model and its licence layers, never its weights. Only the registry that Ollama
 * itself asks by default is asked; a host in the name of a model is a stranger's.
 */
final class OllamaRegistry implements EvidenceSource {

    private static final String DEFAULT = "https://" + OllamaName.REGISTRY;
    private static final String MANIFESTS = "application/vnd.docker.distribution.manifest.v2+json";

    private final Registry registry;

    OllamaRegistry(Surroundings at) {
        this.registry = new Registry(at, at.address("WEIGHTMARK_OLLAMA_REGISTRY", DEFAULT), MANIFESTS);
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
        return registry.gather(model, name.namespace() + "/" + name.model(), name.tag(), this::read);
    }

    private Evidence read(
            Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft, String revision, String place) {
        LayerTerms.add(manifest, parts, draft);
        OllamaFacts.add(manifest, parts, draft);
        if (manifest.layers().stream().anyMatch(layer -> layer.type().endsWith(".image.model"))) {
            draft.weight(new WeightFile(OllamaFacts.WEIGHTS, "gguf"));
        }
        return OllamaFacts.finished(draft, revision, place);
    }
}
