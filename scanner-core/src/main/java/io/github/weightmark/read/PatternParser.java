package io.github.weightmark.read;

import io.github.weightmark.read.Element.Gap;
import io.github.weightmark.read.Element.Mark;
import io.github.weightmark.read.Element.Phrases;
import io.github.weightmark.read.Element.Slot;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads the pattern language that the package describes. */
final class PatternParser {

    private static final int USUAL_GAP = 8;
    private static final String STRONG = "!";

    private final String source;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private PatternParser(String source) {
        this.source = source;
        this.at = source.startsWith(STRONG) ? 1 : 0;
    }

    /** Throws {@link IllegalArgumentException} with the pattern and what is wrong in it. */
    static Pattern parse(String source) {
        PatternParser parser = new PatternParser(source);
        while (parser.at < source.length()) {
            parser.next();
        }
        Pattern pattern = new Pattern(source, source.startsWith(STRONG), parser.elements);
        pattern.firstWords();
        return pattern;
    }

    private void next() {
        char c = source.charAt(at);
        if (c == '(') {
            choices();
        } else if (c == '{') {
            slot();
        } else if (source.startsWith("...", at)) {
            gap();
        } else if (c == '"') {
            elements.add(new Mark());
            at++;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else {
            word();
        }
    }

    private void choices() {
        String inside = until(')');
        if (inside.indexOf('(') >= 0) {
            throw wrong("( inside of (");
        }
        List<int[]> choices = new ArrayList<>();
        for (String choice : inside.split("\\|")) {
            Spellings.of(choice).forEach(spelling -> choices.add(words(spelling)));
        }
        elements.add(new Phrases(choices, optional()));
    }

    private void slot() {
        String inside = until('}');
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        String kind = colon < 0 ? name : inside.substring(colon + 1);
        elements.add(new Slot(
                name,
                switch (kind) {
                    case "count" -> Slot.Kind.NUMBER;
                    case "amount" -> Slot.Kind.MONEY;
                    case "quoted" -> Slot.Kind.QUOTED;
                    case "words" -> Slot.Kind.WORDS;
                    default ->
                        throw wrong("{" + inside + "} is no slot; use {count}, {amount}, {x:quoted} or {x:words}");
                }));
    }

    private void gap() {
        at += 3;
        int start = at;
        while (at < source.length() && Character.isDigit(source.charAt(at))) {
            at++;
        }
        elements.add(new Gap(start == at ? USUAL_GAP : Integer.parseInt(source.substring(start, at))));
    }

    private void word() {
        int start = at;
        while (at < source.length() && " \t\n({?".indexOf(source.charAt(at)) < 0 && !source.startsWith("...", at)) {
            at++;
        }
        String word = source.substring(start, at);
        boolean optional = optional();
        if (Words.of(word).count() > 0) {
            List<int[]> spellings = Spellings.of(word).stream().map(this::words).toList();
            elements.add(new Phrases(spellings, optional));
        }
    }

    private boolean optional() {
        boolean optional = at < source.length() && source.charAt(at) == '?';
        at += optional ? 1 : 0;
        return optional;
    }

    private String until(char close) {
        int end = source.indexOf(close, at);
        if (end < 0) {
            throw wrong(close + " is missing");
        }
        String inside = source.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private int[] words(String phrase) {
        int[] hashes = Words.of(phrase).hashes();
        if (hashes.length == 0) {
            throw wrong("an empty alternative");
        }
        return hashes;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("In the clause pattern \"" + source + "\": " + what);
    }
}
