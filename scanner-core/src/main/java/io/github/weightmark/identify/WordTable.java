package io.github.weightmark.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distinct words of all fingerprints, the most frequent first, so that most have a number of one or two bytes. */
final class WordTable {

    private final int[] words;
    private final Map<Integer, Integer> numbers = new HashMap<>();

    WordTable(List<Fingerprint> all) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Fingerprint fingerprint : all) {
            for (int word : fingerprint.words()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        words = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        for (int word : words) {
            numbers.put(word, numbers.size());
        }
    }

    int[] words() {
        return words;
    }

    int number(int word) {
        Integer number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("not a word of these fingerprints: " + word);
        }
        return number;
    }
}
