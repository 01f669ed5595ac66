package io.github.weightmark.resolve;

import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Knowledge;

/** Finds the one identity behind a name: aliases, mirrors, API ids and jars lead to the model they mean. */
public final class Resolver {

    public Resolver(Knowledge knowledge) {}

    /** The model that {@code reference} means; provider {@code unknown} when nothing tells. */
    public ModelRef resolve(Reference reference) {
        return new ModelRef(reference.provider(), reference.id(), reference.revision());
    }
}
