package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads lists and inline tables of TOML and HCL, {@code ["a", {model = "b"}]}, over as many lines as they take. */
final class BracketValues {

    private static final int DEEPEST = 32;

    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final Deque<String> keys = new ArrayDeque<>();
    private final Deque<Character> open = new ArrayDeque<>();
    private final Deque<Integer> tables = new ArrayDeque<>(List.of(0));
    private int lastTable;
    private String key = "";
    private int at;

    private BracketValues(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** @param at where a bracket opens */
    static BracketValues read(String text, int at) {
        BracketValues values = new BracketValues(text, at);
        do {
            values.step();
        } while (!values.open.isEmpty() && values.at < text.length());
        return values;
    }

    /** The texts in quotes, in their order. */
    List<Found> found() {
        return found;
    }

    /** How many tables there are. */
    int tables() {
        return lastTable;
    }

    /** Where the last bracket is closed, or the text ends. */
    int end() {
        return at;
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '[', '{' -> open(c);
            case ']', '}' -> close();
            case '"', '\'' -> string(c);
            case '#' -> at = lineEnd();
            case ',', '\n' -> {
                key = open.element() == '{' ? "" : key;
                at++;
            }
            default -> {
                if (Character.isLetter(c) || c == '_') {
                    word();
                } else {
                    at++;
                }
            }
        }
    }

    private void open(char bracket) {
        if (open.size() == DEEPEST) {
            at = text.length();
            return;
        }
        open.push(bracket);
        keys.push(key);
        tables.push(bracket == '{' ? ++lastTable : tables.element());
        key = "";
        at++;
    }

    private void close() {
        open.pop();
        tables.pop();
        key = keys.pop();
        at++;
    }

    private void string(char quote) {
        int from = at + 1;
        int end = from;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        String value = text.substring(from, end);
        at = Math.min(text.length(), end + 1);
        if (isNamed()) {
            key = value;
        } else {
            found.add(new Found(path(), value, from, tables.element()));
        }
    }

    private void word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (isNamed()) {
            key = text.substring(from, at);
        }
    }

    /** Whether what was read last is a key: {@code =} or {@code :} follows. */
    private boolean isNamed() {
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return open.element() == '{' && next < text.length() && "=:".indexOf(text.charAt(next)) >= 0;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Keys from the outside in, each with a dot behind it but the last. */
    private String path() {
        List<String> path = new ArrayList<>();
        keys.descendingIterator().forEachRemaining(path::add);
        path.add(key);
        path.removeIf(String::isEmpty);
        return String.join(".", path);
    }

    /**
     * @param path keys within the brackets, joined by dots; empty in a list of texts
     * @param offset where the text begins behind its quote
     * @param table which table it stands in, counted from 1; 0 outside of any
     */
    record Found(String path, String value, int offset, int table) {}
}
