package io.github.weightmark.identify;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Tells the differences that matter, in lines and words of the scanned file. */
final class Differences {

    private final Words words;
    private final BitSet trivia;
    private final int firstLine;

    Differences(Words words, BitSet trivia, int firstLine) {
        this.words = words;
        this.trivia = trivia;
        this.firstLine = firstLine;
    }

    List<Difference> of(Alignment alignment, Fingerprint licence) {
        List<Difference> differences = new ArrayList<>();
        for (Hunk hunk : alignment.hunks()) {
            int missing = missing(hunk, licence);
            int granted = missing == 0 ? 0 : Math.min(missing, granted(hunk, licence));
            boolean added = hunk.added() > 0 && !isTrivial(hunk);
            if (added) {
                differences.add(span(missing > 0 ? Kind.CHANGED : Kind.ADDED, hunk.textFrom(), hunk.textTo()));
            }
            if (granted > 0) {
                differences.add(removed(hunk.textFrom(), missing, Difference.OF_A_GRANT));
            } else if (missing > 0 && !added) {
                differences.add(removed(hunk.textFrom(), missing, ""));
            }
        }
        return differences;
    }

    /** The words from {@code from} to {@code to} (exclusive) as a difference. */
    Difference span(Kind kind, int from, int to) {
        return new Difference(kind, line(from), line(to - 1), words.quote(from, to - 1));
    }

    private Difference removed(int at, int missing, String of) {
        int line = words.count() == 0 ? firstLine : line(Math.max(0, at - 1));
        return new Difference(Kind.REMOVED, line, line, missing + (missing == 1 ? " word" : " words") + of);
    }

    private boolean isTrivial(Hunk hunk) {
        for (int i = hunk.textFrom(); i < hunk.textTo(); i++) {
            if (!trivia.get(i) && !Trivia.isNumber(words.hash(i))) {
                return false;
            }
        }
        return true;
    }

    private static int missing(Hunk hunk, Fingerprint licence) {
        int missing = 0;
        for (int j = hunk.from(); j < hunk.to() && hunk.missing() > 0; j++) {
            missing += licence.isRequired(j) && !Trivia.isNumber(licence.words()[j]) ? 1 : 0;
        }
        return Math.min(missing, hunk.missing());
    }

    /** Required words of a grant that the text has nowhere in the hunk. */
    private int granted(Hunk hunk, Fingerprint licence) {
        int granted = 0;
        for (int j = hunk.from(); j < hunk.to(); j++) {
            int word = licence.words()[j];
            granted += licence.isRequired(j) && Trivia.isGrant(word) && !has(hunk, word) ? 1 : 0;
        }
        return granted;
    }

    private boolean has(Hunk hunk, int word) {
        for (int i = hunk.textFrom(); i < hunk.textTo(); i++) {
            if (words.hash(i) == word) {
                return true;
            }
        }
        return false;
    }

    private int line(int word) {
        return words.line(word) + firstLine - 1;
    }
}
