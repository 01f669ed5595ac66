package io.github.weightmark.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we conclude about one model, with the reasons; nothing in it depends on who uses the model.
 *
 * @param model the model, at the revision that was read
 * @param revision the commit that was read; {@code null} when none was
 * @param tier how open it is
 * @param terms the strictest terms any witness states
 * @param origin where the answer comes from
 * @param originNote where exactly, for people: {@code read from the Hub cache}, {@code from the knowledge base of ...}
 * @param reasons why this tier, the weightiest first; each names its source
 * @param license the licence from every side
 * @param clauses every clause that binds, own ones first, sorted
 * @param obligations what its user has to do
 * @param openness how it stands against the public definitions
 * @param lineage its ancestors, nearest first
 * @param conflicts witnesses that contradict each other
 * @param problems what could not be read
 */
public record Assessment(
        ModelRef model,
        @Nullable String revision,
        Tier tier,
        Terms terms,
        Origin origin,
        String originNote,
        List<String> reasons,
        LicenseFacts license,
        List<Clause> clauses,
        List<Obligation> obligations,
        Openness openness,
        List<Ancestor> lineage,
        List<Conflict> conflicts,
        List<Problem> problems) {

    public Assessment {
        reasons = List.copyOf(reasons);
        clauses = List.copyOf(clauses);
        obligations = List.copyOf(obligations);
        lineage = List.copyOf(lineage);
        conflicts = List.copyOf(conflicts);
        problems = List.copyOf(problems);
    }
}
