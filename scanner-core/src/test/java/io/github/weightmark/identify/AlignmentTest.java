package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordHash;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From places that agree to the words that differ: chain, gap, alignment. */
class AlignmentTest {

    @Test
    void theChainLeavesOutPlacesThatRunBackwards() {
        assertThat(Chain.of(list(1, 2, 3, 4), list(3, 10, 4, 11))).containsExactly(0, 2, 3);
    }

    @Test
    void theChainIsCutWhereStrangersOutweighIt() {
        assertThat(Chain.of(list(1, 2, 3, 900, 901), list(1, 2, 3, 4, 5))).containsExactly(0, 1, 2);
        assertThat(Chain.of(list(1, 900, 901, 902), list(1, 2, 3, 4))).containsExactly(1, 2, 3);
    }

    @Test
    void aChainOfOneOrNonePlaceIsAChain() {
        assertThat(Chain.of(list(7), list(3))).containsExactly(0);
        assertThat(Chain.of(list(), list())).isEmpty();
    }

    @Test
    void aChainOfOnePlaceRepeatedIsThatPlace() {
        assertThat(Chain.of(list(1, 2, 3), list(5, 5, 5))).hasSize(1);
    }

    @Test
    void gapsMatchWhatTheyCan() {
        assertThat(partners("one two three four", "one three four")).containsExactly(0, 2, 3);
        assertThat(partners("one three", "one two three")).containsExactly(0, -1, 1);
        assertThat(partners("five six", "one two")).containsExactly(-1, -1);
    }

    @Test
    void anEmptyStretchMatchesNothing() {
        assertThat(partners("", "one two")).containsExactly(-1, -1);
    }

    @Test
    void aTableBeyondTheBoundIsNotFilled() {
        int[] long1 = new int[1000];
        Arrays.fill(long1, WordHash.of("same"));
        Fingerprint licence = new Fingerprint("x", long1, new BitSet());
        int[] partner = new int[1000];
        GapAligner.none(partner);
        new GapAligner(long1, licence).align(0, 1000, 0, 1000, false, false, partner);
        assertThat(partner).containsOnly(-1);
    }

    @Test
    void sameWordsHaveNoHunks() {
        Alignment alignment = align("one two three four five six", "one two three four five six");
        assertThat(alignment.hunks()).isEmpty();
        assertThat(alignment.coverage()).isEqualTo(1.0);
        assertThat(alignment.score()).isEqualTo(12);
    }

    @Test
    void anExtraWordIsAHunkWithoutMissingWords() {
        Alignment alignment = align("one two three quagga four five six", "one two three four five six");
        assertThat(alignment.hunks()).containsExactly(new Hunk(3, 4, 3, 3, 0));
        assertThat(alignment.hunks().get(0).added()).isEqualTo(1);
    }

    @Test
    void aMissingWordIsAHunkWithoutExtraWords() {
        Alignment alignment = align("one two three five six", "one two three four five six");
        assertThat(alignment.hunks()).containsExactly(new Hunk(3, 3, 3, 4, 1));
        assertThat(alignment.coverage()).isEqualTo(5 / 6.0);
    }

    @Test
    void aChangedWordIsOneHunk() {
        Alignment alignment = align("one two three quagga five six", "one two three four five six");
        assertThat(alignment.hunks()).containsExactly(new Hunk(3, 4, 3, 4, 1));
    }

    @Test
    void anOptionalWordMayBeMissing() {
        BitSet optional = new BitSet();
        optional.set(3);
        assertThat(align("one two three five six", "one two three four five six", optional)
                        .hunks())
                .isEmpty();
    }

    @Test
    void aReplaceablePartTakesAsManyWordsAsItHasRoomFor() {
        int[] words = hashes("one two three four five six seven");
        words[3] = 3;
        assertThat(align("one two three a b c five six seven", words).hunks()).isEmpty();
        assertThat(align("one two three five six seven", words).hunks()).isEmpty();
        assertThat(align("one two three a b c d five six seven", words).hunks()).hasSize(1);
    }

    @Test
    void aReplaceablePartTakesNoWordThatBinds() {
        int[] words = hashes("one two three four five six seven");
        words[3] = 10;
        for (String term : List.of("commercial", "only", "must", "not", "prohibited", "modified")) {
            assertThat(align("one two three jane " + term + " five six seven", words)
                            .hunks())
                    .as(term)
                    .hasSize(1);
        }
    }

    /** Whatever is changed: every word of the text is matched or in a hunk, and no word is matched twice. */
    @Test
    void theWordsOfTheTextAddUp() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] licence = new int[40 + random.nextInt(100)];
            for (int i = 0; i < licence.length; i++) {
                licence[i] = WordHash.of("w" + random.nextInt(60));
            }
            int[] text = changed(licence, random);
            List<Document> documents = new Corpus(List.of(new Fingerprint("x", licence, new BitSet()))).documents(text);
            for (Document document : documents) {
                int added =
                        document.best().hunks().stream().mapToInt(Hunk::added).sum();
                assertThat(document.best().common() + added)
                        .as("round %d", round)
                        .isEqualTo(document.to() - document.from());
                assertThat(document.best().matched())
                        .isLessThanOrEqualTo(document.best().required());
            }
        }
    }

    private static int[] changed(int[] words, Random random) {
        IntList changed = new IntList(words.length);
        for (int word : words) {
            int what = random.nextInt(20);
            if (what == 0) {
                changed.add(WordHash.of("stranger" + random.nextInt(9)));
            }
            if (what != 1) {
                changed.add(what == 2 ? WordHash.of("other") : word);
            }
        }
        int[] result = new int[changed.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = changed.get(i);
        }
        return result;
    }

    private static int[] partners(String text, String licence) {
        Fingerprint known = new Fingerprint("x", hashes(licence), new BitSet());
        int[] words = hashes(text);
        int[] partner = new int[known.size()];
        GapAligner.none(partner);
        new GapAligner(words, known).align(0, words.length, 0, known.size(), false, false, partner);
        return partner;
    }

    private static Alignment align(String text, String licence) {
        return align(text, licence, new BitSet());
    }

    private static Alignment align(String text, String licence, BitSet optional) {
        return align(hashes(text), new Fingerprint("x", hashes(licence), optional));
    }

    private static Alignment align(String text, int[] licence) {
        return align(hashes(text), new Fingerprint("x", licence, new BitSet()));
    }

    /** Both begin with the same word. */
    private static Alignment align(int[] text, Fingerprint licence) {
        return Aligner.align(0, text, licence, list(0), list(0), new int[] {0}, 0, text.length);
    }

    private static IntList list(int... values) {
        IntList list = new IntList(4);
        for (int value : values) {
            list.add(value);
        }
        return list;
    }

    private static int[] hashes(String words) {
        return words.isEmpty()
                ? new int[0]
                : Arrays.stream(words.split(" ")).mapToInt(WordHash::of).toArray();
    }
}
