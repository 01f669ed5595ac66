package io.github.weightmark.domain;

/**
 * What somebody declares the licence to be: a claim, not proof.
 *
 * @param kind the field it stands in
 * @param value as written, before any normalisation
 * @param source where it stands
 */
public record LicenseClaim(ClaimKind kind, String value, Source source) {}
