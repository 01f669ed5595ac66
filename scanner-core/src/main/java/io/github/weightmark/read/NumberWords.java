package io.github.weightmark.read;

import io.github.weightmark.text.Words;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers written in English or Chinese words: {@code seven hundred million}, {@code 一亿}. */
final class NumberWords {

    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("one", 1L),
            Map.entry("two", 2L),
            Map.entry("three", 3L),
            Map.entry("four", 4L),
            Map.entry("five", 5L),
            Map.entry("six", 6L),
            Map.entry("seven", 7L),
            Map.entry("eight", 8L),
            Map.entry("nine", 9L),
            Map.entry("ten", 10L),
            Map.entry("eleven", 11L),
            Map.entry("twelve", 12L),
            Map.entry("fifteen", 15L),
            Map.entry("twenty", 20L),
            Map.entry("thirty", 30L),
            Map.entry("forty", 40L),
            Map.entry("fifty", 50L),
            Map.entry("sixty", 60L),
            Map.entry("seventy", 70L),
            Map.entry("eighty", 80L),
            Map.entry("ninety", 90L),
            Map.entry("一", 1L),
            Map.entry("二", 2L),
            Map.entry("两", 2L),
            Map.entry("三", 3L),
            Map.entry("四", 4L),
            Map.entry("五", 5L),
            Map.entry("六", 6L),
            Map.entry("七", 7L),
            Map.entry("八", 8L),
            Map.entry("九", 9L));
    private static final Map<String, Long> SMALL = Map.of("hundred", 100L, "十", 10L, "百", 100L, "千", 1_000L);
    private static final Map<String, Long> LARGE = Map.of(
            "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "万", 10_000L, "亿", 100_000_000L);

    private NumberWords() {}

    static @Nullable Value read(Words words, int at) {
        long total = 0;
        long part = 0;
        int next = at;
        for (; next < words.count() && next - at < 8; next++) {
            String word = words.word(next).toLowerCase(Locale.ROOT);
            Long unit = UNITS.get(word);
            Long small = SMALL.get(word);
            Long large = LARGE.get(word);
            if (unit != null) {
                part += unit;
            } else if (small != null) {
                part = Math.max(1, part) * small;
            } else if (large != null && next > at) {
                total = total + Math.max(1, part) * large;
                part = 0;
            } else {
                break;
            }
        }
        boolean none = next == at || total + part == 0;
        return none ? null : new Value(total + part, null, next);
    }
}
