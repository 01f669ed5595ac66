package io.github.weightmark.gather;

import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The gatherer for tests of other steps: waiting for a Hub that asks for patience takes no time. */
public final class QuickGather {

    private QuickGather() {}

    public static EvidenceSet of(
            Path folder,
            Map<String, String> environment,
            Function<Reference, ModelRef> resolver,
            Collection<ModelRef> models) {
        try (Gatherer gatherer = new Gatherer(folder, false, environment, Limits.DEFAULT, resolver, new FakeTiming())) {
            return gatherer.gather(models);
        }
    }
}
