package io.github.weightmark.identify;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Tells the differences that matter, in lines and words of the scanned file. */
final class Differences {

    private final Words words;
    private final BitSet trivia;
    private final int firstLine;
    private final Supplier<IntSet> vocabulary;
    private final Slack slack;

    /** @param vocabulary the words of all licences */
    Differences(Words words, BitSet trivia, int firstLine, Supplier<IntSet> vocabulary) {
        this.words = words;
        this.trivia = trivia;
        this.firstLine = firstLine;
        this.vocabulary = vocabulary;
        this.slack = new Slack(words, trivia, vocabulary);
    }

    List<Difference> of(Alignment alignment, Fingerprint licence) {
        List<Hunk> all = new ArrayList<>(alignment.hunks());
        for (Hunk hunk : alignment.slack()) {
            boolean more = slack.saysMore(hunk, licence);
            if (more || slack.lacksSome(hunk, licence)) {
                all.add(more ? hunk : new Hunk(hunk.textFrom(), hunk.textFrom(), hunk.from(), hunk.to(), 0));
            }
        }
        all.sort(Comparator.comparingInt(Hunk::textFrom).thenComparing(Hunk::from));
        List<Difference> differences = new ArrayList<>();
        for (Hunk hunk : all) {
            add(differences, hunk, licence);
        }
        return differences;
    }

    private void add(List<Difference> differences, Hunk hunk, Fingerprint licence) {
        int missing = missing(hunk, licence);
        boolean added = hunk.added() > 0 && !isTrivial(hunk);
        if (added && missing > 0) {
            Difference changed = span(Kind.CHANGED, hunk.textFrom(), hunk.textTo());
            String removed = Removed.words(hunk, licence);
            boolean slip = isSlip(hunk, licence);
            differences.add(new Difference(
                    Kind.CHANGED, changed.startLine(), changed.endLine(), changed.text(), removed, slip));
        } else if (added) {
            differences.add(span(Kind.ADDED, hunk.textFrom(), hunk.textTo()));
        } else if (missing > 0) {
            differences.add(removed(hunk.textFrom(), missing, Removed.words(hunk, licence)));
        }
    }

    /** The words from {@code from} to {@code to} (exclusive) as a difference. */
    Difference span(Kind kind, int from, int to) {
        return new Difference(kind, line(from), line(to - 1), words.quote(from, to - 1));
    }

    private Difference removed(int at, int missing, String text) {
        int line = words.count() == 0 ? firstLine : line(Math.max(0, at - 1));
        return new Difference(Kind.REMOVED, line, line, missing + (missing == 1 ? " word" : " words"), text, false);
    }

    private boolean isTrivial(Hunk hunk) {
        for (int i = hunk.textFrom(); i < hunk.textTo(); i++) {
            if (!trivia.get(i) && !(Trivia.isNumber(words.hash(i)) && beginsLine(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many words are missing; in a part that may be left out, all that are. */
    private int missing(Hunk hunk, Fingerprint licence) {
        int missing = 0;
        boolean numbered = beginsLine(hunk.textTo());
        for (int j = hunk.from(); j < hunk.to(); j++) {
            boolean counts = hunk.missing() > 0 ? licence.isRequired(j) : hunk.added() == 0 && !licence.isGap(j);
            missing += counts && !(numbered && Trivia.isNumber(licence.words()[j])) ? 1 : 0;
        }
        return missing;
    }

    /** Whether a word begins a line, where a number is that of a section. */
    private boolean beginsLine(int word) {
        return word == 0 || word >= words.count() || words.line(word - 1) != words.line(word);
    }

    /** Whether every word is a misprint of the one that belongs in its place. */
    private boolean isSlip(Hunk hunk, Fingerprint licence) {
        if (hunk.added() != hunk.to() - hunk.from()) {
            return false;
        }
        for (int i = 0; i < hunk.added(); i++) {
            int known = hunk.from() + i;
            if (licence.isGap(known)
                    || !Slip.is(words.word(hunk.textFrom() + i), licence.words()[known], vocabulary.get())) {
                return false;
            }
        }
        return true;
    }

    private int line(int word) {
        return words.line(word) + firstLine - 1;
    }
}
