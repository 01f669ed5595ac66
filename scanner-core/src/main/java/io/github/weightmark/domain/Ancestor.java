package io.github.weightmark.domain;

/**
 * A model that this one was made from, directly or over others.
 *
 * @param model the ancestor
 * @param relation how the nearer model was made from it
 * @param tier its own tier
 * @param license its concluded licence id; {@code NOASSERTION} when none could be told
 */
public record Ancestor(ModelRef model, String relation, Tier tier, String license) {}
