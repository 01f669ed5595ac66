package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads words in quotation marks, and words up to the next punctuation mark. */
final class Spans {

    private static final String OPEN = "\"“”„«「『‘'";
    private static final String CLOSE = "\"“”»」』’'";
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 10;

    private Spans() {}

    /** The words in quotation marks that open right before word {@code at}. */
    static @Nullable Value quoted(Words words, int at) {
        String text = words.text();
        int open = open(words, at);
        if (open < 0) {
            return null;
        }
        for (int i = words.start(at); i < text.length() && i - open < LONGEST; i++) {
            if (CLOSE.indexOf(text.charAt(i)) >= 0 && !isApostrophe(text, i)) {
                String value = text.substring(words.start(at), i)
                        .replaceAll("[*_]+", "")
                        .replaceAll("\\s+", " ");
                return new Value(value.strip(), null, wordAfter(words, at, i));
            }
        }
        return null;
    }

    static boolean isQuoteBefore(Words words, int at) {
        return open(words, at) >= 0;
    }

    /** Where the quotation mark right before word {@code at} stands, or -1. */
    private static int open(Words words, int at) {
        String text = words.text();
        int open = words.start(at) - 1;
        while (open >= 0 && (text.charAt(open) == '*' || text.charAt(open) == '_')) {
            open--;
        }
        // French sets a blank between its marks and the words.
        boolean french = open > 0 && text.charAt(open - 1) == '«' && Character.isSpaceChar(text.charAt(open));
        open -= french ? 1 : 0;
        return open >= 0 && OPEN.indexOf(text.charAt(open)) >= 0 ? open : -1;
    }

    /** The words from {@code at} on, up to a punctuation mark. */
    static Value words(Words words, int at) {
        int last = at;
        while (last + 1 < words.count() && last - at < MOST_WORDS - 1 && isJoined(words, last)) {
            last++;
        }
        return new Value(words.quote(at, last), null, last + 1);
    }

    private static boolean isJoined(Words words, int word) {
        for (int i = words.end(word); i < words.start(word + 1); i++) {
            char c = words.text().charAt(i);
            if (".,;:()。，；：（）".indexOf(c) >= 0) {
                return false;
            }
        }
        return words.sentence(word) == words.sentence(word + 1);
    }

    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static int wordAfter(Words words, int at, int offset) {
        int word = at;
        while (word < words.count() && words.start(word) < offset) {
            word++;
        }
        return word;
    }
}
