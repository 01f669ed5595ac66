package io.github.weightmark.cli;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.report.Comparison;
import io.github.weightmark.report.Comparison.Change;
import io.github.weightmark.report.Comparison.Pair;
import io.github.weightmark.report.Comparison.Span;
import io.github.weightmark.report.Comparison.Statement;
import io.github.weightmark.text.Words;
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

    private static @Nullable List<Change> words(DiffSide a, DiffSide b) {
        Words left = a.words();
        Words right = b.words();
        if (left != null && right != null) {
            return WordDiff.of(left.hashes(), right.hashes()).stream()
                    .map(hunk -> change(span(left, hunk.aFrom(), hunk.aTo()), span(right, hunk.bFrom(), hunk.bTo())))
                    .toList();
        }
        if (left == null && right == null) {
            return null;
        }
        return left == null ? known(a, b, false) : known(b, a, true);
    }

    private static Change change(Span a, Span b) {
        Kind kind = a.text().isEmpty() ? Kind.ADDED : b.text().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new Change(kind, a, b);
    }

    private static Span span(Words words, int from, int to) {
        return from == to ? Span.NONE : new Span(words.line(from), words.line(to - 1), words.quote(from, to - 1));
    }

    /** What the reading of a file says of a licence that was named; {@code null} when the file is something else. */
    private static @Nullable List<Change> known(DiffSide license, DiffSide file, boolean fileFirst) {
        Optional<LicenseMatch> match = file.matches().stream()
                .filter(one -> one.by().equals("text"))
                .filter(one -> license.license() != null
                        && (license.license().equals(one.license())
                                || one.alsoMatches().contains(license.license())))
                .findFirst();
        return match.map(found -> found.differences().stream()
                        .map(difference -> change(difference, fileFirst))
                        .toList())
                .orElse(null);
    }

    /** Differences are seen from the known licence; removed ones say how many words the file misses. */
    private static Change change(Difference difference, boolean fileFirst) {
        Span file = new Span(difference.startLine(), difference.endLine(), difference.text());
        Kind kind = difference.kind();
        if (kind == Kind.CHANGED) {
            return fileFirst ? new Change(kind, file, Span.NONE) : new Change(kind, Span.NONE, file);
        }
        boolean inFile = kind == Kind.ADDED;
        boolean atA = inFile == fileFirst;
        return atA ? new Change(Kind.REMOVED, file, Span.NONE) : new Change(Kind.ADDED, Span.NONE, file);
    }
}
