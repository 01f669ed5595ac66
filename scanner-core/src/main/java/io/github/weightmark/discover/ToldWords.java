package io.github.weightmark.discover;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Words that files are asked for, and what each of them tells; gathered from all rules. */
final class ToldWords {

    /** What follows or precedes a word that is too short to look for alone. */
    private static final String BEFORE = "\"'=/";

    private static final String AFTER = "-_.:";
    /** Shorter words are common parts of others. */
    static final int PLAIN = 5;

    private final Map<Anchor, Integer> words = new LinkedHashMap<>();
    private int always;

    /** What need not be told by any word, since a rule takes anything. */
    int always() {
        return always;
    }

    /** Each word and what it tells, in the order they came. */
    Map<Anchor, Integer> all() {
        return words;
    }

    /** A file may hold that without any word. */
    void always(int bits) {
        always |= bits;
    }

    /** What is too short to be looked for is looked for with what follows; what is empty stands everywhere. */
    void add(Anchor anchor, int bits) {
        if (anchor.text().isEmpty()) {
            always |= bits;
        } else if (anchor.isShort()) {
            anchor.longer().forEach(longer -> add(longer, bits));
        } else {
            words.merge(anchor, bits, (one, other) -> one | other);
        }
    }

    /** What a model may stand behind. */
    void place(String word) {
        Anchor anchor = Anchor.anywhere(word);
        add(word.length() < Gram.BYTES ? anchor.with(Anchor.After.NO_LETTER) : anchor, Anchors.PLACE);
    }

    /**
     * What may be a model, or part of its name. Short words count at the beginning of a word only, and the shortest not
     * before more letters.
     */
    void value(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() >= PLAIN) {
            add(Anchor.anywhere(lower), Anchors.VALUE);
        } else if (lower.length() == Gram.BYTES) {
            add(Anchor.beginning(lower), Anchors.VALUE);
        } else if (lower.length() == Anchor.SHORTEST) {
            add(Anchor.beginning(lower).with(Anchor.After.PART), Anchors.VALUE);
        } else if (lower.isEmpty()) {
            always |= Anchors.VALUE;
        } else {
            for (char before : BEFORE.toCharArray()) {
                AFTER.chars().forEach(after -> add(Anchor.anywhere(before + lower + (char) after), Anchors.VALUE));
            }
        }
    }
}
