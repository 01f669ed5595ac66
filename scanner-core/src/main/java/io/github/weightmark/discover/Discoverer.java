package io.github.weightmark.discover;

import io.github.weightmark.domain.Discovery;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.knowledge.Knowledge;
import java.nio.file.Path;
import java.util.List;

/** Walks a project folder and finds every place that names a model. */
public final class Discoverer {

    public Discoverer(Knowledge knowledge, Limits limits) {}

    public Discovery discover(Path folder) {
        return new Discovery(List.of(), List.of(), 0, 0);
    }
}
