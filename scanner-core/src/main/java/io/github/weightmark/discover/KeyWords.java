package io.github.weightmark.discover;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that stand in every file which has a certain key, however the key is written. */
final class KeyWords {

    private static final String MODEL = "model";
    private static final String LLM = "llm";
    private static final String PARTS = "[.*_@-]+";
    /** Keys this long speak of nothing else. */
    private static final int TELLING = 9;
    /** Parts of keys that say nothing about the value. */
    private static final Set<String> EVERYDAY = Set.of(
            MODEL, "models", "environment", "spring", "quarkus", "google", "transformer", "options", "image", "text");

    private final ToldWords words;

    KeyWords(ToldWords words) {
        this.words = words;
    }

    /**
     * Adds those of a key.
     *
     * @param any whether any value counts: then a second part of the key stands for the value, or the key must do alone
     */
    void key(String written, boolean any) {
        String pattern = written.toLowerCase(Locale.ROOT);
        List<String> spellings = spellings(pattern);
        spellings.forEach(words::place);
        if (any) {
            String last = pattern.substring(pattern.lastIndexOf('.') + 1);
            String second = second(pattern.substring(0, pattern.length() - last.length()), spellings);
            if (second != null) {
                words.value(second);
            } else if (last.indexOf('*') < 0) {
                written(last).forEach(spelling -> words.add(Anchor.anywhere(spelling), Anchors.SURE));
            } else if (last.lastIndexOf('*') == 0 && last.length() > TELLING) {
                written(last.substring(1)).forEach(spelling -> words.add(Anchor.anywhere(spelling), Anchors.SURE));
            } else {
                spellings.forEach(spelling -> words.add(Anchor.anywhere(spelling), Anchors.SURE));
            }
        }
    }

    /** What stands in every file that has the key, however it is written; one of several. */
    private static List<String> spellings(String pattern) {
        String last = pattern.substring(pattern.lastIndexOf('.') + 1);
        if (pattern.contains(MODEL) || pattern.contains(LLM)) {
            return List.of(pattern.contains(MODEL) ? MODEL : LLM);
        }
        String plain = Wildcard.longest(last);
        boolean parts = plain.indexOf('-') >= 0 || plain.indexOf('_') >= 0;
        return parts && plain.length() > ToldWords.PLAIN ? written(plain) : List.of(longest(pattern.split(PARTS, -1)));
    }

    private static String longest(String... parts) {
        return Stream.of(parts).max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static List<String> written(String last) {
        return Stream.of("-", "_", "")
                .map(separator -> last.replace("-", separator).replace("_", separator))
                .distinct()
                .toList();
    }

    /** The first part that is no everyday word and no part of the place. */
    private static @Nullable String second(String pattern, List<String> place) {
        for (String part : List.of(pattern.split(PARTS, -1))) {
            if (part.length() >= Gram.BYTES
                    && !EVERYDAY.contains(part)
                    && place.stream().noneMatch(spelling -> spelling.contains(part) || part.contains(spelling))) {
                return part;
            }
        }
        return null;
    }
}
