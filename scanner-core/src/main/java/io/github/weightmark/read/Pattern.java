package io.github.weightmark.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A compiled phrase pattern.
 *
 * @param source as written in the rule
 * @param strong whether it is believed in the prose of a model card
 * @param elements its parts
 */
record Pattern(String source, boolean strong, List<Element> elements) {

    /** How many words a match may span. */
    static final int SPAN = 64;

    Pattern {
        elements = List.copyOf(elements);
    }

    /** Hashes of the words with which a match can begin. */
    Set<Integer> firstWords() {
        Set<Integer> first = new LinkedHashSet<>();
        for (Element element : elements) {
            if (element instanceof Element.Mark) {
                continue;
            }
            if (!(element instanceof Element.Phrases phrases)) {
                break;
            }
            phrases.choices().forEach(choice -> first.add(choice[0]));
            if (!phrases.optional()) {
                return first;
            }
        }
        throw new IllegalArgumentException("A clause pattern has to begin with a word: " + source);
    }
}
