package io.github.weightmark.gather;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.fixtures.FakeHub;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/** Runs the gatherer for tests: a resolver that only knows the Hub, and time that takes none. */
final class Gathering {

    /** Where the Hub answers for the model of {@link #answering}. */
    static final String API = "/api/models/acme/tuned";

    final FakeTiming timing = new FakeTiming();
    private final Map<String, String> environment = new TreeMap<>();
    private Path folder = Path.of("/nonexistent-project");
    private Limits limits = Limits.DEFAULT;
    private boolean offline;
    private @Nullable FakeHub hub;

    static Gathering from(FakeHub hub) {
        Gathering gathering = new Gathering();
        gathering.hub = hub;
        gathering.environment.putAll(hub.environment());
        return gathering;
    }

    /** @param environment of the process */
    static Gathering in(Map<String, String> environment) {
        Gathering gathering = new Gathering();
        gathering.environment.putAll(environment);
        return gathering;
    }

    static Gathering offline() {
        Gathering gathering = new Gathering();
        gathering.offline = true;
        return gathering;
    }

    Gathering with(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    Gathering in(Path newFolder) {
        folder = newFolder;
        return this;
    }

    Gathering within(Limits newLimits) {
        limits = newLimits;
        return this;
    }

    /** The evidence about a model of which the Hub answers so, so many times, when it is asked for it. */
    Evidence answering(MockResponse answer, int times) {
        Objects.requireNonNull(hub).plan(API, answer, times);
        return of("acme/tuned");
    }

    Evidence of(String hubId) {
        ModelRef model = ModelRef.huggingFace(hubId);
        return all(model).of(model);
    }

    Evidence of(ModelRef model) {
        return all(model).of(model);
    }

    EvidenceSet all(ModelRef... models) {
        try (Gatherer gatherer = new Gatherer(folder, offline, environment, limits, Gathering::resolve, timing)) {
            return gatherer.gather(List.of(models));
        }
    }

    private static ModelRef resolve(Reference reference) {
        return new ModelRef(ModelRef.HUGGING_FACE, reference.id(), reference.revision());
    }
}
