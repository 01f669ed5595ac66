package io.github.weightmark.domain;

import java.util.List;

/**
 * What the texts of one model say: the answers of <em>identify</em> and <em>read</em> for its evidence.
 *
 * @param matches the licences found, in order of path and line
 * @param clauses the clauses found, in order of path and line
 */
public record Reading(List<LicenseMatch> matches, List<Clause> clauses) {

    public static final Reading NOTHING = new Reading(List.of(), List.of());

    public Reading {
        matches = List.copyOf(matches);
        clauses = List.copyOf(clauses);
    }
}
