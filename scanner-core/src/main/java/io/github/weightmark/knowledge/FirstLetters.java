package io.github.weightmark.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Things with expressions, by the letter that all they match begins with, in either case: a text need be compared with few
 * of them.
 */
public final class FirstLetters<T> {

    private static final int ASCII = 128;

    private final List<T> all;
    private final List<List<T>> byLetter = new ArrayList<>();

    /**
     * @param all in the order in which they count
     * @param expressions in RE2 syntax; what one of them matches from the first letter to the last is asked for
     */
    public FirstLetters(Collection<T> all, Function<T, List<String>> expressions) {
        this.all = List.copyOf(all);
        for (int letter = 0; letter < ASCII; letter++) {
            byLetter.add(new ArrayList<>());
        }
        for (T one : this.all) {
            boolean[] letters = letters(expressions.apply(one));
            for (int letter = 0; letter < ASCII; letter++) {
                if (letters[letter]) {
                    byLetter.get(letter).add(one);
                }
            }
        }
    }

    /** Those that may match {@code text}, in their order. */
    public List<T> of(String text) {
        char first = text.isEmpty() ? ASCII : text.charAt(0);
        return first < ASCII ? byLetter.get(first) : all;
    }

    private static boolean[] letters(List<String> expressions) {
        boolean[] letters = new boolean[ASCII];
        for (String expression : expressions) {
            Set<String> beginnings = Literals.beginnings(expression);
            for (char letter = 0; letter < ASCII; letter++) {
                letters[letter] |= beginnings.isEmpty();
            }
            beginnings.forEach(text -> enter(text.charAt(0), letters));
        }
        return letters;
    }

    /** Of a letter beyond ASCII both cases may lie within: {@code k} and the sign for Kelvin. */
    private static void enter(char letter, boolean[] letters) {
        for (char same : new char[] {letter, Character.toLowerCase(letter), Character.toUpperCase(letter)}) {
            if (same < ASCII) {
                letters[same] = true;
            }
        }
    }
}
