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
        Optional<String> endpoint = name.host().isEmpty()
                ? Optional.of(at.address("WEIGHTMARK_DOCKER_REGISTRY", DEFAULT))
                : hosts.endpoint(name.host());
        return endpoint.isEmpty()
                ? hosts.notAsked(model, name.host())
                : new Registry(at, endpoint.get(), ManifestIndex.KINDS)
                        .gather(model, name.repository(), name.version(), READER);
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
