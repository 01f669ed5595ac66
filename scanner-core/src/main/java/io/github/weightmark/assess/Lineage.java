package io.github.weightmark.assess;

import io.github.weightmark.domain.ModelRef;
import java.util.List;

/**
 * What a model was made from.
 *
 * @param ancestors nearest first, each once
 * @param gaps what could not be followed, as witnesses of unknown terms
 */
record Lineage(List<Kin> ancestors, List<Witness> gaps) {

    Lineage {
        ancestors = List.copyOf(ancestors);
        gaps = List.copyOf(gaps);
    }

    /**
     * One ancestor.
     *
     * @param relation how the nearer model was made from it
     */
    record Kin(Own own, String relation) {

        ModelRef model() {
            return own.evidence().model();
        }
    }
}
