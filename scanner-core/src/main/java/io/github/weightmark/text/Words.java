package io.github.weightmark.text;

import java.util.Arrays;

/**
 * The words of a text, normalised for comparison, in one pass.
 *
 * <p>A word is a run of letters and digits, in lower case and one of its SPDX-equal spellings; apostrophes inside it are
 * left out, {@code non-} and {@code sub-} are joined to what follows, any other hyphen separates. Every Chinese or
 * Japanese character is a word of its own. Markdown and HTML markup, link targets, bullets, section numbers such as
 * {@code 1.2} or {@code (a)}, and the copyright sign are no words.
 */
public final class Words {

    private final String text;
    private final int count;
    private final int[] hashes;
    private final int[] starts;
    private final int[] ends;
    private final int[] lines;
    private final int[] sentences;

    Words(String text, int count, int[] hashes, int[] starts, int[] ends, int[] lines, int[] sentences) {
        this.text = text;
        this.count = count;
        this.hashes = hashes;
        this.starts = starts;
        this.ends = ends;
        this.lines = lines;
        this.sentences = sentences;
    }

    public static Words of(String text) {
        return new WordReader(text).read();
    }

    public String text() {
        return text;
    }

    public int count() {
        return count;
    }

    /** The hash of word {@code i}; equal words have equal hashes. */
    public int hash(int i) {
        return hashes[i];
    }

    /** The hashes of all words, in order: a copy. */
    public int[] hashes() {
        return Arrays.copyOf(hashes, count);
    }

    /** Offset of the first character of word {@code i}. */
    public int start(int i) {
        return starts[i];
    }

    /** Offset after the last character of word {@code i}. */
    public int end(int i) {
        return ends[i];
    }

    /** Line of word {@code i}, counted from 1. */
    public int line(int i) {
        return lines[i];
    }

    /** Number of the sentence that word {@code i} stands in; never decreases. */
    public int sentence(int i) {
        return sentences[i];
    }

    /** Word {@code i} as written. */
    public String word(int i) {
        return text.substring(starts[i], ends[i]);
    }

    /** The text from word {@code from} to word {@code to}, inclusive, as written but in one line. */
    public String quote(int from, int to) {
        return text.substring(starts[from], ends[to]).replaceAll("[\\s\\u2029]+", " ");
    }
}
