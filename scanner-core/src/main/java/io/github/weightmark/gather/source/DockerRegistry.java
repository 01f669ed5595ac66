package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.Optional;

/**
 * Docker Hub: the manifest of a model, its licence layers and its configuration, never its weights. A host in the name of
 * a model is a stranger's and is not asked.
 */
final class DockerRegistry implements EvidenceSource {

    private static final String DEFAULT = "https://registry-1.docker.io";
    private static final String MANIFESTS =
            "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";

    private final Registry registry;

    DockerRegistry(Surroundings at) {
        this.registry = new Registry(at, at.address("WEIGHTMARK_DOCKER_REGISTRY", DEFAULT), MANIFESTS);
    }

    @Override
    public boolean serves(ModelRef model) {
        return "docker".equals(model.provider()) && name(model).isPresent();
    }

    @Override
    public Evidence gather(ModelRef model) {
        DockerName name = name(model).orElseThrow();
        return registry.gather(model, name.repository(), name.version(), DockerRegistry::read);
    }

    private static Optional<DockerName> name(ModelRef model) {
        return DockerName.of(model.id());
    }

    private static Evidence read(
            Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft, String revision, String place) {
        DockerFacts.add(manifest, parts, draft, (layer, name, format) -> {});
        return DockerFacts.finished(draft, revision, place);
    }
}
