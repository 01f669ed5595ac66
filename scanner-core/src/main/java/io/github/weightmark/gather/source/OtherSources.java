package io.github.weightmark.gather.source;

import java.util.List;

/** All places other than the Hub, the ones to ask first first. */
public final class OtherSources {

    private OtherSources() {}

    public static List<EvidenceSource> all(Surroundings at) {
        return List.of(
                new OllamaStore(at),
                new OllamaRegistry(at),
                new DockerModels(at),
                new DockerRegistry(at),
                new ModelScopeCache(at),
                new ModelScopeSite(at),
                new LmStudio(at),
                new DjlZoo(at));
    }
}
