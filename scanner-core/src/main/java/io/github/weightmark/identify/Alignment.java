package io.github.weightmark.identify;

import java.util.List;

/**
 * A licence laid along a text.
 *
 * @param license number of the licence in the index
 * @param from first word of the text that belongs to the document
 * @param to after its last word
 * @param matched required words of the licence that stand in the text, in order
 * @param required words of the licence that a text must have
 * @param common words of the licence found, optional ones included
 * @param hunks where they differ, in order
 * @param slack where they differ in parts that may be replaced or left out, in order
 */
record Alignment(
        int license, int from, int to, int matched, int required, int common, List<Hunk> hunks, List<Hunk> slack) {

    /** Words explained, less words missing and words too many: the licence with the highest score is the one. */
    int score() {
        int extra = 0;
        int missing = 0;
        for (Hunk hunk : hunks) {
            extra += hunk.added();
            missing += hunk.missing();
        }
        return 2 * common - extra - missing;
    }

    double coverage() {
        return required == 0 ? 1 : (double) matched / required;
    }
}
