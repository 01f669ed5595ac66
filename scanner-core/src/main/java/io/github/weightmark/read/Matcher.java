package io.github.weightmark.read;

import io.github.weightmark.read.Element.Gap;
import io.github.weightmark.read.Element.Mark;
import io.github.weightmark.read.Element.Phrases;
import io.github.weightmark.read.Element.Slot;
import io.github.weightmark.text.Words;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tries patterns at places of one text. Failed (element, word) pairs are remembered, so a try costs at most
 * elements × {@link Pattern#SPAN} steps, whatever the text.
 */
final class Matcher {

    private final Words words;
    private final Numbers numbers;
    private long[] failed = new long[16];
    private Pattern pattern;
    private int start;
    private SortedMap<String, Object> parameters = new TreeMap<>();

    Matcher(Words words) {
        this.words = words;
        this.numbers = new Numbers(words);
        this.pattern = new Pattern("", false, List.of());
    }

    /** The word after the match of {@code tried} that begins at {@code at} and ends in the same sentence, or -1. */
    int match(Pattern tried, int at) {
        pattern = tried;
        start = at;
        parameters.clear();
        int size = tried.elements().size();
        if (failed.length < size) {
            failed = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            failed[i] = 0;
        }
        int end = match(0, at);
        return end > at && words.sentence(end - 1) != words.sentence(at) ? -1 : end;
    }

    /** What the slots of the last match hold. */
    SortedMap<String, Object> parameters() {
        return new TreeMap<>(parameters);
    }

    private int match(int element, int at) {
        if (element == pattern.elements().size()) {
            return at;
        }
        int offset = at - start;
        if (offset >= Pattern.SPAN || (failed[element] >>> offset & 1) != 0) {
            return -1;
        }
        int end = step(element, at);
        if (end < 0) {
            failed[element] |= 1L << offset;
        }
        return end;
    }

    private int step(int element, int at) {
        Element part = pattern.elements().get(element);
        if (part instanceof Phrases phrases) {
            return phrase(phrases, element, at);
        }
        if (part instanceof Gap gap) {
            return gap(gap, element, at);
        }
        if (part instanceof Mark) {
            return at < words.count() && Spans.isQuoteBefore(words, at) ? match(element + 1, at) : -1;
        }
        return slot((Slot) part, element, at);
    }

    private int phrase(Phrases phrases, int element, int at) {
        for (int[] choice : phrases.choices()) {
            int next = Phrases.end(words, at, choice);
            int end = next < 0 ? -1 : match(element + 1, next);
            if (end >= 0) {
                return end;
            }
        }
        return phrases.optional() ? match(element + 1, at) : -1;
    }

    private int gap(Gap gap, int element, int at) {
        for (int skipped = 0; skipped <= gap.most(); skipped++) {
            int next = at + skipped;
            if (skipped > 0 && (next > words.count() || words.sentence(next - 1) != words.sentence(at - 1))) {
                return -1;
            }
            int end = match(element + 1, next);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private int slot(Slot slot, int element, int at) {
        if (at >= words.count()) {
            return -1;
        }
        Value value = switch (slot.kind()) {
            case NUMBER, MONEY -> numbers.at(at, slot.kind() == Slot.Kind.MONEY);
            case QUOTED -> Spans.quoted(words, at);
            case WORDS -> Spans.words(words, at);
        };
        int end = value == null ? -1 : match(element + 1, value.end());
        if (value != null && end >= 0) {
            parameters.putIfAbsent(slot.name(), value.value());
            if (value.currency() != null) {
                parameters.putIfAbsent("currency", value.currency());
            }
        }
        return end;
    }
}
