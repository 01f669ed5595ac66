package io.github.weightmark.gather;

import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fetches the evidence about models and, generation by generation, about their ancestors. */
public final class Gatherer implements AutoCloseable {

    /**
     * @param folder what {@code file:} references are relative to
     * @param resolver turns what a card names as its base into a model
     */
    public Gatherer(
            Path folder,
            boolean offline,
            Map<String, String> environment,
            Limits limits,
            Function<Reference, ModelRef> resolver) {}

    /** Evidence for each of {@code models} and every ancestor; {@code Evidence.none} where no source answers. */
    public EvidenceSet gather(Collection<ModelRef> models) {
        return EvidenceSet.of(List.of());
    }

    @Override
    public void close() {}
}
