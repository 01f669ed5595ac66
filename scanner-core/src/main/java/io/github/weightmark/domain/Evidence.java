package io.github.weightmark.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was read about one model, and nothing that was concluded from it.
 *
 * @param model what was asked for
 * @param revision the commit that was read; {@code null} when the place has none
 * @param place where it was read: a URL, {@code hub cache}, a folder; empty when nothing answered
 * @param origin {@link Origin#READ} when a source answered, else {@link Origin#NONE}
 * @param gate whether the Hub hands the files out
 * @param claims declared licences
 * @param texts card, licence files, gate prompt
 * @param weights weight files seen
 * @param parents declared base models
 * @param files every path in the repository, sorted
 * @param problems what could not be read
 * @param identity the Hub's own number of the repository, which outlives its name; {@code null} when not told
 */
public record Evidence(
        ModelRef model,
        @Nullable String revision,
        String place,
        Origin origin,
        Gate gate,
        List<LicenseClaim> claims,
        List<EvidenceText> texts,
        List<WeightFile> weights,
        List<ParentClaim> parents,
        List<String> files,
        List<Problem> problems,
        @Nullable String identity) {

    public Evidence {
        claims = List.copyOf(claims);
        texts = List.copyOf(texts);
        weights = List.copyOf(weights);
        parents = List.copyOf(parents);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** Evidence from a place that numbers nothing. */
    public Evidence(
            ModelRef model,
            @Nullable String revision,
            String place,
            Origin origin,
            Gate gate,
            List<LicenseClaim> claims,
            List<EvidenceText> texts,
            List<WeightFile> weights,
            List<ParentClaim> parents,
            List<String> files,
            List<Problem> problems) {
        this(model, revision, place, origin, gate, claims, texts, weights, parents, files, problems, null);
    }

    /** The same, with {@code newProblems} in the place of its own. */
    public Evidence with(List<Problem> newProblems) {
        return new Evidence(
                model, revision, place, origin, gate, claims, texts, weights, parents, files, newProblems, identity);
    }

    /** No source answered; {@code problems} say why. */
    public static Evidence none(ModelRef model, List<Problem> problems) {
        return new Evidence(
                model,
                null,
                "",
                Origin.NONE,
                Gate.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                problems);
    }
}
