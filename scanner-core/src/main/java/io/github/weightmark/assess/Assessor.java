package io.github.weightmark.assess;

import io.github.weightmark.domain.Assessment;
import io.github.weightmark.domain.EvidenceSet;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Readings;
import io.github.weightmark.knowledge.Knowledge;

/** Concludes how open a model is from everything that was read about it and its ancestors. */
public final class Assessor {

    private final EvidenceSet evidence;
    private final Readings readings;

    public Assessor(Knowledge knowledge, EvidenceSet evidence, Readings readings) {
        this.evidence = evidence;
        this.readings = readings;
    }

    public Assessment assess(ModelRef model) {
        throw new UnsupportedOperationException(model + " " + evidence + readings);
    }
}
