package io.github.weightmark.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which licence a text is.
 *
 * @param license licence id; {@code null} exactly when {@code match} is {@link MatchKind#NONE}
 * @param alsoMatches ids of licences with the same words, such as the {@code -or-later} twin
 * @param match how well it matches
 * @param coverage share of the licence's words found in order, 0 to 1
 * @param by what recognised it: {@code text} or {@code title}
 * @param source file and lines of the document
 * @param differences every span that differs, in order; empty when exact
 */
public record LicenseMatch(
        @Nullable String license,
        List<String> alsoMatches,
        MatchKind match,
        double coverage,
        String by,
        Source source,
        List<Difference> differences) {

    public LicenseMatch {
        alsoMatches = List.copyOf(alsoMatches);
        differences = List.copyOf(differences);
    }
}
