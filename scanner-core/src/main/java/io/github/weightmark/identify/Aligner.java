package io.github.weightmark.identify;

/** Lays one licence along a text, between the places where both agree. */
final class Aligner {

    /** How far around the agreeing places the rest of the licence is looked for, in words. */
    private static final int MARGIN = 30;

    private final int[] text;
    private final Fingerprint licence;
    private final GapAligner gaps;
    private final int[] partner;
    /** The first word of the text, and of the licence, that is not aligned yet. */
    private int textNext;

    private int licenceNext;

    private Aligner(int[] text, Fingerprint licence) {
        this.text = text;
        this.licence = licence;
        this.gaps = new GapAligner(text, licence);
        this.partner = new int[licence.size()];
        GapAligner.none(partner);
    }

    /**
     * @param number of the licence in the index
     * @param textAt where in the text the two agree, ascending
     * @param licenceAt the same places in the licence
     * @param chain those of them that follow one another in both
     * @param low first word of the text that may belong to the document
     * @param high after its last word
     */
    static Alignment align(
            int number,
            int[] text,
            Fingerprint licence,
            IntList textAt,
            IntList licenceAt,
            int[] chain,
            int low,
            int high) {
        Aligner aligner = new Aligner(text, licence);
        aligner.head(textAt.get(chain[0]), licenceAt.get(chain[0]), low);
        for (int link : chain) {
            aligner.middle(textAt.get(link), licenceAt.get(link), high);
        }
        aligner.tail(high);
        return Alignments.of(number, text, licence, aligner.partner);
    }

    private void head(int i, int j, int low) {
        int window = Math.max(low, i - j - MARGIN);
        int before = i - 1;
        int known = j - 1;
        int textFirst = i;
        int licenceFirst = j;
        while (known >= 0 && before >= window) {
            if (text[before] == licence.words()[known]) {
                textFirst = before;
                licenceFirst = known;
                partner[known--] = before--;
            } else if (licence.isGap(known)) {
                known--;
            } else {
                break;
            }
        }
        gaps.align(window, textFirst, 0, licenceFirst, true, false, partner);
        textNext = i;
        licenceNext = j;
    }

    private void middle(int i, int j, int high) {
        if (i < textNext || j < licenceNext) {
            return;
        }
        gaps.align(textNext, i, licenceNext, j, false, false, partner);
        int word = i;
        int known = j;
        textNext = i;
        licenceNext = j;
        while (known < licence.size() && word < high) {
            if (text[word] == licence.words()[known]) {
                partner[known++] = word++;
                textNext = word;
                licenceNext = known;
            } else if (licence.isGap(known)) {
                known++;
            } else {
                break;
            }
        }
    }

    private void tail(int high) {
        int end = Math.min(high, textNext + licence.size() - licenceNext + MARGIN);
        gaps.align(textNext, end, licenceNext, licence.size(), false, true, partner);
    }
}
