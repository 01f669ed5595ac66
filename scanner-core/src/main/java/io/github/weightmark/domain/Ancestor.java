package io.github.weightmark.domain;

import java.util.List;

/**
 * A model that this one was made from, directly or over others.
 *
 * @param model the ancestor
 * @param relation how the nearest model was made from it
 * @param tier its own tier
 * @param license its concluded licence id; {@code NOASSERTION} when none could be told
 * @param children which models of the lineage were made from it, the assessed one among them; empty when that is not
 *     told, as in a report of an earlier version
 */
public record Ancestor(ModelRef model, String relation, Tier tier, String license, List<Child> children) {

    public Ancestor {
        children = List.copyOf(children);
    }

    /** An ancestor of which nothing tells over which models it was reached. */
    public Ancestor(ModelRef model, String relation, Tier tier, String license) {
        this(model, relation, tier, license, List.of());
    }

    /**
     * A model that was made from an ancestor.
     *
     * @param model the assessed model, or a nearer ancestor of it
     * @param relation how it was made
     */
    public record Child(ModelRef model, String relation) {}
}
