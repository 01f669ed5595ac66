package io.github.weightmark.identify;

import io.github.weightmark.text.WordHash;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A text and a licence that differ between braces: {@code "Permission of {Acme} is given"} and {@code "permission of
 * {<20>} is given"}.
 *
 * @param words of the text
 * @param licence its words; {@code <20>} is a replaceable part of twenty words, {@code [word]} one that may be left out
 * @param hunk what is between the braces
 */
record Marked(Words words, Fingerprint licence, Hunk hunk) {

    static Marked of(String text, String licence) {
        String[] written = text.split("[{}]", -1);
        int textFrom = Words.of(written[0]).count();
        int textTo = textFrom + Words.of(written[1]).count();
        List<Integer> known = new ArrayList<>();
        BitSet optional = new BitSet();
        int[] ends = new int[3];
        String[] parts = licence.split("[{}]", -1);
        for (int i = 0; i < 3; i++) {
            for (String word :
                    parts[i].isBlank() ? new String[0] : parts[i].strip().split("\\s+")) {
                optional.set(known.size(), word.startsWith("["));
                String plain = word.replaceAll("[\\[\\]<>]", "");
                known.add(word.contains("<") ? Integer.parseInt(plain) : WordHash.of(plain));
            }
            ends[i] = known.size();
        }
        Fingerprint fingerprint =
                new Fingerprint("x", known.stream().mapToInt(Integer::intValue).toArray(), optional);
        int missing = 0;
        for (int j = ends[0]; j < ends[1]; j++) {
            missing += fingerprint.isRequired(j) ? 1 : 0;
        }
        return new Marked(
                Words.of(String.join("", written)), fingerprint, new Hunk(textFrom, textTo, ends[0], ends[1], missing));
    }

    /** The words of the licence, and others. */
    IntSet vocabulary(String others) {
        IntSet vocabulary = new IntSet(1000);
        for (int word : licence.words()) {
            vocabulary.add(word);
        }
        for (int word : Words.of(others).hashes()) {
            vocabulary.add(word);
        }
        return vocabulary;
    }
}
