package io.github.weightmark.text;

import java.util.Arrays;

/** The one pass over a text that finds its words. */
final class WordReader {

    private static final char PARAGRAPH = '\u2029';
    private static final int NON = WordHash.of("non");
    private static final int SUB = WordHash.of("sub");

    private final String text;
    private int[] hashes;
    private int[] starts;
    private int[] ends;
    private int[] lines;
    private int[] sentences;
    private int count;
    private int line = 1;
    private int sentence;
    private int newlines;
    /** The last character that carries meaning; a new paragraph sets it to {@link #PARAGRAPH}. */
    private char last = PARAGRAPH;

    WordReader(String text) {
        this.text = text;
        int guess = text.length() / 6 + 16;
        hashes = new int[guess];
        starts = new int[guess];
        ends = new int[guess];
        lines = new int[guess];
        sentences = new int[guess];
    }

    Words read() {
        int at = 0;
        while (at < text.length()) {
            at = step(at, text.charAt(at));
        }
        return new Words(text, count, hashes, starts, ends, lines, sentences);
    }

    private int step(int at, char c) {
        if (isWordPart(c)) {
            newlines = 0;
            return wordOrNumber(at);
        }
        if (c == ' ') {
            return at + 1;
        }
        return punctuation(at, c);
    }

    private int punctuation(int at, char c) {
        switch (c) {
            case '\n', PARAGRAPH -> lineEnd(c);
            case '.', '!', '?', '。', '！', '？' -> sentenceEnd(at, c);
            case ';', ':', ',', '；', '：', '，' -> last = c;
            case '<' -> {
                return past(at, Markup.tagEnd(text, at));
            }
            case '&' -> {
                return past(at, Markup.entityEnd(text, at));
            }
            case '(' -> {
                return parenthesis(at);
            }
            case '-', '•' -> last = newlines > 0 && last != PARAGRAPH ? ';' : last;
            default -> {
                return at + 1;
            }
        }
        return at + 1;
    }

    private int parenthesis(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        if (before == ']') {
            return past(at, Markup.linkEnd(text, at));
        }
        return isWordPart(before) ? at + 1 : past(at, Numbering.parenthesised(text, at));
    }

    /** Goes on after {@code end}, counting the lines skipped. */
    private int past(int at, int end) {
        for (int i = at; i < end; i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return Math.max(at + 1, end);
    }

    private void lineEnd(char c) {
        line += c == '\n' ? 1 : 0;
        newlines += c == '\n' ? 1 : 2;
        if (newlines > 1) {
            if (last != ',' && last != ':' && last != PARAGRAPH) {
                sentence++;
            }
            last = last == ',' ? last : PARAGRAPH;
        }
    }

    private void sentenceEnd(int at, char c) {
        last = '.';
        boolean wide = c > 127;
        int next = at + 1;
        while (next < text.length()
                && (text.charAt(next) == '"' || text.charAt(next) == ')' || text.charAt(next) == '”')) {
            next++;
        }
        boolean spaced = next >= text.length() || text.charAt(next) <= ' ' || text.charAt(next) == PARAGRAPH;
        if (wide || spaced && !(c == '.' && isAbbreviation(next))) {
            sentence++;
        }
    }

    /** After {@code e.g.} or {@code Inc.} a sentence goes on, and so it does before a small letter. */
    private boolean isAbbreviation(int next) {
        int i = next;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        if (i < text.length() && Character.isLowerCase(text.charAt(i))) {
            return true;
        }
        return count > 0 && Abbreviations.contains(hashes[count - 1], ends[count - 1] - starts[count - 1]);
    }

    private int wordOrNumber(int at) {
        boolean itemMayBegin = last == PARAGRAPH || last == '.' || last == ';' || last == ':';
        if (itemMayBegin && (at == 0 || ".$€£¥".indexOf(text.charAt(at - 1)) < 0)) {
            int end = Numbering.leading(text, at);
            if (end > at) {
                return end;
            }
        }
        return word(at);
    }

    private int word(int at) {
        char first = text.charAt(at);
        if (isIdeograph(first)) {
            add(WordHash.finish(WordHash.add(WordHash.START, first)), at, at + 1);
            return at + 1;
        }
        int hash = WordHash.START;
        int i = at;
        int end = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                hash = WordHash.add(hash, c);
                end = i + 1;
            } else if (c >= 'A' && c <= 'Z') {
                hash = WordHash.add(hash, (char) (c + 32));
                end = i + 1;
            } else if (c > 127 && isWordPart(c) && !isIdeograph(c)) {
                hash = WordHash.add(hash, lower(c));
                end = i + 1;
            } else if (!joins(i, c, hash)) {
                break;
            }
            i++;
        }
        add(Spelling.canonical(WordHash.finish(hash)), at, end);
        return Math.max(i, at + 1);
    }

    /** Whether the character at {@code i} stands inside a word without being part of it. */
    private boolean joins(int i, char c, int hash) {
        if (c == '\u00AD' || c >= '\u200B' && c <= '\u200D' || c == '\uFEFF') {
            return true;
        }
        boolean inside = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        if (c == '\'' || c == '’') {
            return inside;
        }
        if (!inside || c != '-' && c != '‐' && c != '‑') {
            return false;
        }
        int prefix = WordHash.finish(hash);
        return prefix == NON || prefix == SUB;
    }

    private void add(int hash, int start, int end) {
        if (count == hashes.length) {
            grow();
        }
        hashes[count] = hash;
        starts[count] = start;
        ends[count] = end;
        lines[count] = line;
        sentences[count] = sentence;
        count++;
        last = 'a';
    }

    private void grow() {
        int size = hashes.length * 2;
        hashes = Arrays.copyOf(hashes, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        lines = Arrays.copyOf(lines, size);
        sentences = Arrays.copyOf(sentences, size);
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c);
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x3040 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF;
    }

    /** Lower case; full-width forms become their plain ones. */
    private static char lower(char c) {
        char plain = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c;
        return Character.toLowerCase(plain);
    }
}
