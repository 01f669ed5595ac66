package io.github.weightmark.learn;

import io.github.weightmark.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Build step: the words of the SPDX list, one a line, so that words which a copy lacks can be shown. */
final class SpdxWords {

    private SpdxWords() {}

    static void write(Path target) throws IOException {
        TreeMap<Integer, String> byHash = new TreeMap<>();
        for (String text : SpdxList.texts()) {
            Words words = Words.of(text);
            for (int i = 0; i < words.count(); i++) {
                byHash.merge(words.hash(i), plain(words.word(i)), SpdxWords::shorter);
            }
        }
        SortedSet<String> lines = new TreeSet<>();
        byHash.forEach((hash, word) -> {
            // A word that is read in another way when it stands alone, such as a number, is left out.
            Words alone = Words.of(word);
            if (alone.count() == 1 && alone.hash(0) == hash) {
                lines.add(word);
            }
        });
        Files.write(target, lines);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00AD\\u200B-\\u200D\\uFEFF]", "")
                .replace('’', '\'');
    }

    /** Of two spellings of one word always the same is kept. */
    private static String shorter(String one, String other) {
        int byLength = Integer.compare(one.length(), other.length());
        return byLength < 0 || byLength == 0 && one.compareTo(other) <= 0 ? one : other;
    }
}
