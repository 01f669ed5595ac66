package io.github.weightmark.cli;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.report.Comparison;
import io.github.weightmark.report.Comparison.Change;
import io.github.weightmark.report.Comparison.Pair;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.text.WordDiff;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two licences clause by clause and, where their words are at hand, word by word. */
final class LicenseDiff {

    private LicenseDiff() {}

    static Comparison between(DiffSide a, DiffSide b) {
        SortedMap<String, List<Statement>> left = SharedWords.withThoseOf(a, b);
        SortedMap<String, List<Statement>> right = SharedWords.withThoseOf(b, a);
        SortedSet<String> ids = new TreeSet<>(left.keySet());
        ids.addAll(right.keySet());
        List<Pair> pairs = ids.stream()
                .map(id -> new Pair(id, left.getOrDefault(id, List.of()), right.getOrDefault(id, List.of())))
                .toList();
        return new Comparison(a.side(), b.side(), pairs, words(a, b));
    }

    /** A file and the licence that it is are compared as {@code identify} does, all else word by word. */
    private static @Nullable List<Change> words(DiffSide a, DiffSide b) {
        Optional<LicenseMatch> left = b.side().file() ? Optional.empty() : a.as(b);
        Optional<LicenseMatch> right = a.side().file() ? Optional.empty() : b.as(a);
        Optional<LicenseMatch> match = left.or(() -> right);
        if (match.isPresent()) {
            return match.get().differences().stream()
                    .map(difference -> change(difference, left.isPresent()))
                    .toList();
        }
        int[] from = a.hashes().orElse(null);
        int[] to = b.hashes().orElse(null);
        return from == null || to == null ? null : changes(a, from, b, to);
    }

    private static List<Change> changes(DiffSide a, int[] from, DiffSide b, int[] to) {
        return WordDiff.of(from, to).stream()
                .filter(hunk -> !a.isFree(hunk.aFrom(), hunk.aTo()) || !b.isFree(hunk.bFrom(), hunk.bTo()))
                .filter(hunk -> !a.allows(hunk.aFrom(), hunk.aTo(), hunk.bTo() - hunk.bFrom()))
                .filter(hunk -> !b.allows(hunk.bFrom(), hunk.bTo(), hunk.aTo() - hunk.aFrom()))
                .map(hunk -> change(a.span(hunk.aFrom(), hunk.aTo()), b.span(hunk.bFrom(), hunk.bTo())))
                .toList();
    }

    private static Change change(Span a, Span b) {
        Kind kind = a.text().isEmpty() ? Kind.ADDED : b.text().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new Change(kind, a, b);
    }

    /**
     * Differences are seen from the known licence: what it has in their place is shown where its words are at hand;
     * otherwise removed ones say how many words the file misses.
     */
    private static Change change(Difference difference, boolean fileFirst) {
        Span file = new Span(difference.startLine(), difference.endLine(), difference.text());
        Span license = difference.removed().isEmpty() ? Span.NONE : new Span(0, 0, difference.removed());
        return switch (difference.kind()) {
            case CHANGED -> inOrder(Kind.CHANGED, file, license, fileFirst);
            case ADDED -> inOrder(fileFirst ? Kind.REMOVED : Kind.ADDED, file, Span.NONE, fileFirst);
            case REMOVED ->
                inOrder(
                        fileFirst ? Kind.ADDED : Kind.REMOVED,
                        Span.NONE,
                        license == Span.NONE ? file : license,
                        fileFirst);
        };
    }

    private static Change inOrder(Kind kind, Span file, Span license, boolean fileFirst) {
        return fileFirst ? new Change(kind, file, license) : new Change(kind, license, file);
    }
}
