package io.github.weightmark.assess;

import io.github.weightmark.domain.Ancestor.Child;
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
     * @param relation how the nearest model was made from it
     * @param children what was made from it, the nearest first
     */
    record Kin(Own own, String relation, List<Child> children) {

        Kin {
            children = List.copyOf(children);
        }

        ModelRef model() {
            return own.evidence().model();
        }
    }
}
