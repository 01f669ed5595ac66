package io.github.weightmark.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody's decision to accept a finding for a while.
 *
 * @param model a model name, or a glob
 * @param clauses clause ids (or tiers) it accepts; empty: every finding of the model
 * @param reason why
 * @param owner who answers for it
 * @param until last day on which it holds
 * @param source its place in the policy file
 */
public record Waiver(String model, List<String> clauses, String reason, String owner, LocalDate until, Source source) {

    public Waiver {
        clauses = List.copyOf(clauses);
    }
}
