package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;
import java.util.Optional;

/** Ollama's registry, and others of its kind: the manifest of a model and its licence layers, never its weights. */
final class OllamaRegistry implements EvidenceSource {

    private static final String DEFAULT = "https://" + OllamaName.REGISTRY;
    private static final List<String> MANIFESTS = List.of("application/vnd.docker.distribution.manifest.v2+json");

    private final Surroundings at;
    private final RegistryHosts hosts;

    OllamaRegistry(Surroundings at) {
        this.at = at;
        this.hosts = new RegistryHosts(at);
    }

    @Override
    public boolean serves(ModelRef model) {
        return "ollama".equals(model.provider()) && OllamaName.of(model.id()).isPresent();
    }

    @Override
    public Evidence gather(ModelRef model) {
        OllamaName name = OllamaName.of(model.id()).orElseThrow();
        return registry(name)
                .map(registry -> registry.gather(model, name.repository(), name.tag(), READER))
                .orElseGet(() -> hosts.notAsked(model, name.host()));
    }

    @Override
    public Optional<byte[]> former(ModelRef model, String sha256) {
        OllamaName name = OllamaName.of(model.id()).orElseThrow();
        return registry(name).flatMap(registry -> registry.former(model, name.repository(), sha256));
    }

    private Optional<Registry> registry(OllamaName name) {
        Optional<String> endpoint = name.host().equals(OllamaName.REGISTRY)
                ? Optional.of(at.address("WEIGHTMARK_OLLAMA_REGISTRY", DEFAULT))
                : hosts.endpoint(name.host());
        return endpoint.map(address -> new Registry(at, address, MANIFESTS));
    }

    private static final Registry.Reader READER = new Registry.Reader() {
        @Override
        public void add(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft) {
            LayerTerms.add(manifest, parts, draft);
            OllamaFacts.add(manifest, parts, draft);
            if (manifest.layers().stream().anyMatch(layer -> layer.type().endsWith(".image.model"))) {
                draft.weight(new WeightFile(OllamaFacts.WEIGHTS, "gguf"));
            }
        }

        @Override
        public Evidence finished(EvidenceDraft draft, String revision, String place) {
            return OllamaFacts.finished(draft, revision, place);
        }
    };
}
