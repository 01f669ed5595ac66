package io.github.weightmark.identify;

import java.util.ArrayList;
import java.util.List;

/** Turns pairs of matching words into an {@link Alignment}. */
final class Alignments {

    private final int[] text;
    private final Fingerprint licence;
    private final List<Hunk> hunks = new ArrayList<>();
    private final List<Hunk> slack = new ArrayList<>();
    private int from = -1;
    private int textNext;
    private int licenceNext;
    private int matched;
    private int required;
    private int common;
    private int missing;
    private int room;

    private Alignments(int[] text, Fingerprint licence) {
        this.text = text;
        this.licence = licence;
    }

    /**
     * @param partner for every word of the licence the word of the text that it matches, ascending; -1 for none
     */
    static Alignment of(int number, int[] text, Fingerprint licence, int[] partner) {
        Alignments all = new Alignments(text, licence);
        for (int j = 0; j < partner.length; j++) {
            all.word(j, partner[j]);
        }
        all.room = 0;
        all.hunk(all.textNext, partner.length);
        int from = Math.max(0, all.from);
        return new Alignment(number, from, all.textNext, all.matched, all.required, all.common, all.hunks, all.slack);
    }

    private void word(int j, int partner) {
        boolean needed = licence.isRequired(j);
        required += needed ? 1 : 0;
        if (partner < 0) {
            missing += needed ? 1 : 0;
            room += licence.isGap(j) ? licence.words()[j] : 0;
            return;
        }
        matched += needed ? 1 : 0;
        common++;
        if (from < 0) {
            from = partner;
            textNext = partner;
        }
        hunk(partner, j);
        textNext = partner + 1;
        licenceNext = j + 1;
    }

    /** Notes the difference before the word of the text {@code to}, unless a replaceable part explains it. */
    private void hunk(int to, int licenceTo) {
        boolean extra = to - textNext > room || binds(to);
        if (extra || missing > 0) {
            hunks.add(new Hunk(textNext, extra ? to : textNext, licenceNext, licenceTo, missing));
        } else if (from >= 0 && (to > textNext || licenceTo > licenceNext)) {
            slack.add(new Hunk(textNext, to, licenceNext, licenceTo, 0));
        }
        missing = 0;
        room = 0;
    }

    /** Whether words taken up by a replaceable part say more than a name would. */
    private boolean binds(int to) {
        for (int i = textNext; i < to; i++) {
            if (Trivia.isBinding(text[i])) {
                return true;
            }
        }
        return false;
    }
}
