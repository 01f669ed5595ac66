package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.Optional;

/**
 * Docker Hub and other registries of OCI artifacts: the manifest of a model, its licence layers and its configuration,
 * never its weights.
 */
final class DockerRegistry implements EvidenceSource {

    private static final String DEFAULT = "https://registry-1.docker.io";

    private final Surroundings at;
    private final RegistryHosts hosts;

    DockerRegistry(Surroundings at) {
        this.at = at;
        this.hosts = new RegistryHosts(at);
    }

    @Override
    public boolean serves(ModelRef model) {
        return "docker".equals(model.provider()) && DockerName.of(model.id()).isPresent();
    }

    @Override
    public Evidence gather(ModelRef model) {
        DockerName name = DockerName.of(model.id()).orElseThrow();
        return registry(name)
                .map(registry -> registry.gather(model, name.repository(), name.version(), READER))
                .orElseGet(() -> hosts.notAsked(model, name.host()));
    }

    @Override
    public Optional<byte[]> former(ModelRef model, String sha256) {
        DockerName name = DockerName.of(model.id()).orElseThrow();
        return registry(name).flatMap(registry -> registry.former(model, name.repository(), sha256));
    }

    private Optional<Registry> registry(DockerName name) {
        Optional<String> endpoint = name.host().isEmpty()
                ? Optional.of(at.address("WEIGHTMARK_DOCKER_REGISTRY", DEFAULT))
                : hosts.endpoint(name.host());
        return endpoint.map(address -> new Registry(at, address, ManifestIndex.KINDS));
    }

    private static final Registry.Reader READER = new Registry.Reader() {
        @Override
        public void add(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft) {
            DockerFacts.add(manifest, parts, draft, (layer, name, format) -> {});
        }

        @Override
        public Evidence finished(EvidenceDraft draft, String revision, String place) {
            return DockerFacts.finished(draft, revision, place);
        }
    };
}
