package io.github.weightmark.lock;

import io.github.weightmark.text.WordDiff;
import io.github.weightmark.text.WordDiff.Hunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells in which words a text is another one than before: the first few places, and how many more there are. */
final class TextChange {

    private static final int AROUND = 3;
    private static final int MOST = 4;

    private final String[] before;
    private final String[] after;
    private final List<Hunk> places;

    TextChange(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        Map<String, Integer> numbers = new HashMap<>();
        this.places = WordDiff.of(numbers(this.before, numbers), numbers(this.after, numbers));
    }

    /** Other line breaks are no other words. */
    boolean isNone() {
        return places.isEmpty();
    }

    @Override
    public String toString() {
        List<String> told = new ArrayList<>();
        for (Hunk place : places.subList(0, Math.min(MOST, places.size()))) {
            told.add(new WordChange(
                            around(before, place.aFrom(), place.aTo()), around(after, place.bFrom(), place.bTo()))
                    .toString());
        }
        int more = places.size() - told.size();
        return String.join("; ", told) + (more == 0 ? "" : "; and at " + more + " more");
    }

    private static String around(String[] words, int from, int to) {
        return String.join(
                " ", Arrays.copyOfRange(words, Math.max(0, from - AROUND), Math.min(words.length, to + AROUND)));
    }

    private static String[] words(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+");
    }

    private static int[] numbers(String[] words, Map<String, Integer> known) {
        return Arrays.stream(words)
                .mapToInt(word -> known.computeIfAbsent(word, next -> known.size()))
                .toArray();
    }
}
