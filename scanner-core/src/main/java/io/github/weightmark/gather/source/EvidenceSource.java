package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;
import java.util.Optional;

/** A place that may hold evidence about models. */
public interface EvidenceSource {

    /** Is {@code model} of a kind that can be here? */
    boolean serves(ModelRef model);

    /** What is here about {@code model}; {@code Evidence.none}, with the reasons, when nothing is. */
    Evidence gather(ModelRef model);

    /**
     * A text that {@code model} had at an earlier time; empty where it is not to be had.
     *
     * @param sha256 of its bytes, hex, which whoever asks holds against what comes
     */
    default Optional<byte[]> former(ModelRef model, String sha256) {
        return Optional.empty();
    }
}
