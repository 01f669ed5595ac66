package io.github.weightmark.identify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One licence found in a text.
 *
 * @param best the alignment that explains most of it
 * @param twins others that explain it just as well
 */
record Document(Alignment best, List<Alignment> twins) {

    /** Share of a licence that must be there for the text to be a variant of it. */
    static final double VARIANT = 0.5;
    /** The same where most of the text is something else: of a short licence the disclaimer alone may be the half. */
    static final double VARIANT_AMID_OTHERS = 0.7;
    /** Share of a licence that must be there for the text to be called a part of it. */
    private static final double PARTIAL = 0.2;
    /** Share from which a text counts as there as a whole; notices and exceptions must be. */
    private static final double WHOLE = 0.8;
    /** Words that must agree, unless the whole licence does. */
    private static final int MIN_WORDS = 30;

    int from() {
        return best.from();
    }

    int to() {
        return best.to();
    }

    static Optional<Document> best(List<Alignment> alignments, List<Fingerprint> licenses) {
        Comparator<Alignment> byScore = Comparator.comparingInt(Alignment::score);
        Optional<Alignment> best = alignments.stream()
                .filter(one -> isFound(one, licenses.get(one.license()).role()))
                .max(byScore.thenComparing(byNumber()));
        return best.map(found -> new Document(
                found,
                alignments.stream()
                        .filter(other -> other != found && isTwin(other, found))
                        .sorted(byNumber().reversed())
                        .toList()));
    }

    /** The licence that comes first in the index wins among equals. */
    private static Comparator<Alignment> byNumber() {
        return Comparator.comparingInt(Alignment::license).reversed();
    }

    /** As good, at the same place; of two that explain every word neither is better for its optional parts. */
    private static boolean isTwin(Alignment other, Alignment found) {
        boolean exact = other.hunks().isEmpty() && found.hunks().isEmpty();
        return (exact || other.score() == found.score()) && other.from() == found.from() && other.to() == found.to();
    }

    private static boolean isFound(Alignment alignment, Fingerprint.Role role) {
        if (alignment.hunks().isEmpty()) {
            return true;
        }
        if (role != Fingerprint.Role.LICENSE && alignment.coverage() < WHOLE) {
            return false;
        }
        return alignment.coverage() >= PARTIAL
                && (alignment.matched() >= MIN_WORDS || alignment.coverage() >= WHOLE)
                && alignment.score() > 0;
    }
}
