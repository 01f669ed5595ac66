package io.github.weightmark.identify;

/**
 * A span where text and licence differ: the words from {@code textFrom} to {@code textTo} (exclusive) stand where the
 * licence has its words from {@code from} to {@code to} (exclusive).
 *
 * @param missing how many of the licence's words in the span a text must have
 */
record Hunk(int textFrom, int textTo, int from, int to, int missing) {

    int added() {
        return textTo - textFrom;
    }
}
