package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;

/** Splits shell text into commands and words, as far as quotes, comments and line continuations go. */
final class ShellWords {

    private final String text;
    private final int base;
    private final boolean exec;
    private final List<Command> commands = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private boolean comment;
    private int at;

    private ShellWords(String text, int base, boolean exec) {
        this.text = text;
        this.base = base;
        this.exec = exec;
    }

    /**
     * @param base what is added to all offsets
     * @param exec whether brackets and commas separate words too, as in {@code CMD ["a", "b"]}
     */
    static List<Command> split(String text, int base, boolean exec) {
        ShellWords splitter = new ShellWords(text, base, exec);
        while (splitter.at < text.length()) {
            splitter.step();
        }
        splitter.end();
        return splitter.commands;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\\' && continues()) {
            at = text.indexOf('\n', at) + 1;
        } else if (c == '\n') {
            end();
            comment = false;
            at++;
        } else if (c == '#' && !comment) {
            end();
            comment = true;
            at++;
        } else if (c == ';' || c == '|' || c == '&') {
            end();
            at++;
        } else if (Character.isWhitespace(c) || isBracket(c)) {
            at++;
        } else {
            word();
        }
    }

    private boolean continues() {
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == '\r' || text.charAt(next) == ' ')) {
            next++;
        }
        return next < text.length() && text.charAt(next) == '\n';
    }

    private boolean isBracket(char c) {
        return exec && (c == '[' || c == ']' || c == ',');
    }

    private void word() {
        StringBuilder value = new StringBuilder();
        int start = at;
        boolean quoted = text.charAt(at) == '"' || text.charAt(at) == '\'';
        while (at < text.length() && !endsWord(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted(c, value);
            } else {
                value.append(c);
                at++;
            }
        }
        if (at == start) {
            at++;
            return;
        }
        words.add(new Word(value.toString(), base + start + (quoted ? 1 : 0), quoted));
    }

    private boolean endsWord(char c) {
        return Character.isWhitespace(c)
                || c == ';'
                || c == '|'
                || c == '&'
                || isBracket(c)
                || c == '\\' && continues();
    }

    /** A quote that is never closed ends with its line: a stray apostrophe must not swallow the rest. */
    private void quoted(char quote, StringBuilder value) {
        int close = text.indexOf(quote, at + 1);
        boolean apostrophe = close >= 0
                && quote == '\''
                && isApostrophe()
                && text.substring(at, close).indexOf('\n') >= 0;
        if (close < 0 || apostrophe) {
            value.append(quote);
            at++;
            return;
        }
        value.append(text, at + 1, close);
        at = close + 1;
    }

    private boolean isApostrophe() {
        return at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    private void end() {
        if (!words.isEmpty()) {
            commands.add(new Command(words, comment));
            words = new ArrayList<>();
        }
    }

    /**
     * @param words at least one
     * @param comment whether it stands in a comment
     */
    record Command(List<Word> words, boolean comment) {}

    /**
     * @param text without quotes
     * @param offset where it begins, after the quote
     * @param quoted whether it begins with a quote
     */
    record Word(String text, int offset, boolean quoted) {}
}
