package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.ModelRef;

/** A place that may hold evidence about models. */
public interface EvidenceSource {

    /** Is {@code model} of a kind that can be here? */
    boolean serves(ModelRef model);

    /** What is here about {@code model}; {@code Evidence.none}, with the reasons, when nothing is. */
    Evidence gather(ModelRef model);
}
