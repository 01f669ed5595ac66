package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordHash;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void whereTheChainIsCutDoesNotDependOnHowFarTheLicenceIsIn() {
        assertThat(Chain.of(list(1, 2, 3, 103, 104), list(100, 101, 102, 103, 104)))
                .containsExactly(0, 1, 2);
        assertThat(Chain.of(list(1, 2, 3, 103, 104), list(100, 101, 102, 200, 201)))
                .containsExactly(0, 1, 2, 3, 4);
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

    @ParameterizedTest(name = "{0} x {1} words: {2}")
    @CsvSource({"624, 639, true", "625, 639, false", "624, 640, false"})
    void aTableUpToTheBoundIsFilled(int text, int licence, boolean filled) {
        int[] words = new int[licence];
        Arrays.fill(words, WordHash.of("same"));
        int[] partner = new int[licence];
        GapAligner.none(partner);
        new GapAligner(words, new Fingerprint("x", words, new BitSet()))
                .align(0, text, 0, licence, false, false, partner);
        assertThat(Arrays.stream(partner).anyMatch(i -> i >= 0)).isEqualTo(filled);
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
    void whatAReplaceablePartTakesUpIsNotedAsSlack() {
        int[] words = hashes("one two three four five");
        words[2] = 3;
        assertThat(align("one two a b four five", words).slack()).containsExactly(new Hunk(2, 4, 2, 3, 0));
        assertThat(align("one two four five", words).slack()).containsExactly(new Hunk(2, 2, 2, 3, 0));
        assertThat(align("one two a b c d four five", words).slack()).isEmpty();
        assertThat(align("one two three", "one two three").slack()).isEmpty();
        assertThat(align("one two three", "one two three four").slack()).isEmpty();
        words[2] = 63;
        assertThat(align("one two", new int[] {words[0], words[1], 63}).slack())
                .containsExactly(new Hunk(2, 2, 2, 3, 0));
    }

    @Test
    void aReplaceablePartBeforeTheFirstWordIsSlackThere() {
        Fingerprint licence =
                new Fingerprint("x", new int[] {20, WordHash.of("one"), WordHash.of("two")}, new BitSet());
        Alignment alignment = Aligner.align(0, hashes("a one two"), licence, list(1), list(1), new int[] {0}, 0, 3);
        assertThat(alignment.slack()).containsExactly(new Hunk(1, 1, 0, 1, 0));
        assertThat(alignment.hunks()).isEmpty();
        assertThat(alignment.from()).isOne();
        assertThat(Alignments.of(0, new int[0], new Fingerprint("x", new int[] {20}, new BitSet()), new int[] {-1})
                        .slack())
                .as("of a text without a word of it")
                .isEmpty();
    }

    /** What is more than a table holds is found by walking along. */
    @Test
    void longStretchesBeforeAndAfterTheFirstAgreeingPlaceAreWalkedAlong() {
        int[] text = numbered("w", 3000);
        int[] words = text.clone();
        words[700] = 10;
        words[2300] = 10;
        int[] shorter = new int[2998];
        System.arraycopy(text, 0, shorter, 0, 700);
        System.arraycopy(text, 701, shorter, 700, 1599);
        System.arraycopy(text, 2301, shorter, 2299, 699);
        Fingerprint licence = new Fingerprint("x", words, new BitSet());
        Alignment alignment = Aligner.align(0, shorter, licence, list(1500), list(1501), new int[] {0}, 0, 2998);
        assertThat(alignment.hunks()).isEmpty();
        assertThat(alignment.matched()).isEqualTo(2998);
        assertThat(alignment.from()).isZero();
        assertThat(alignment.to()).isEqualTo(2998);
    }

    @Test
    void wordsFarBehindTheEndAreNoneOfItsEnd() {
        int[] licence = numbered("w", 30);
        IntList text = list();
        for (int i = 0; i < 25; i++) {
            text.add(licence[i]);
        }
        for (int i = 0; i < 60; i++) {
            text.add(WordHash.of("stranger" + i));
        }
        for (int i = 25; i < 30; i++) {
            text.add(licence[i]);
        }
        Alignment alignment = align(array(text), new Fingerprint("x", licence, new BitSet()));
        assertThat(alignment.to()).isEqualTo(25);
        assertThat(alignment.matched()).isEqualTo(25);
    }

    @Test
    void theEndBehindAChangedWordIsFound() {
        int[] licence = numbered("w", 100);
        int[] text = licence.clone();
        text[5] = WordHash.of("quagga");
        Alignment alignment = align(text, new Fingerprint("x", licence, new BitSet()));
        assertThat(alignment.hunks()).containsExactly(new Hunk(5, 6, 5, 6, 1));
        assertThat(alignment.to()).isEqualTo(100);
    }

    private static int[] numbered(String prefix, int count) {
        int[] words = new int[count];
        Arrays.setAll(words, i -> WordHash.of(prefix + i));
        return words;
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
        return array(changed);
    }

    private static int[] array(IntList list) {
        int[] result = new int[list.size()];
        Arrays.setAll(result, list::get);
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
