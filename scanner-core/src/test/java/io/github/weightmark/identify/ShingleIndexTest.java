package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordHash;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShingleIndexTest {

    @Test
    void everyShingleOfAShortLicenceIsFoundWhereItStands() {
        Fingerprint licence = words("a", 0, 60);
        ShingleIndex index = ShingleIndex.of(List.of(licence));
        assertThat(index.kept(0)).isEqualTo(57);
        for (int i = 0; i < 57; i++) {
            assertThat(places(index, Shingles.at(licence.words(), i)))
                    .as("shingle %d", i)
                    .containsExactly("0:" + i);
        }
    }

    @Test
    void aLongLicenceIsSampled() {
        ShingleIndex index = ShingleIndex.of(List.of(words("a", 0, 4000)));
        assertThat(index.kept(0)).isBetween(700, 1300);
    }

    @Test
    void copiesKeepTheSameShingles() {
        ShingleIndex index = ShingleIndex.of(List.of(words("a", 0, 2000), words("a", 0, 2000)));
        assertThat(index.kept(0)).isEqualTo(index.kept(1));
        assertThat(index.licenses()).isEqualTo(2);
    }

    @Test
    void shinglesReachOverReplaceableParts() {
        Fingerprint with = words("a", 0, 20);
        with.words()[10] = 5;
        int[] without = new int[19];
        System.arraycopy(with.words(), 0, without, 0, 10);
        System.arraycopy(with.words(), 11, without, 10, 9);
        ShingleIndex index = ShingleIndex.of(List.of(with));
        assertThat(places(index, Shingles.at(without, 8))).containsExactly("0:8");
        assertThat(places(index, Shingles.at(without, 10))).containsExactly("0:11");
    }

    @Test
    void aStrangeShingleIsNowhere() {
        ShingleIndex index = ShingleIndex.of(List.of(words("a", 0, 60)));
        assertThat(places(index, Shingles.at(words("b", 0, 4).words(), 0))).isEmpty();
    }

    @Test
    void anEmptyLicenceHasNoShingles() {
        assertThat(ShingleIndex.of(List.of(words("a", 0, 0), words("a", 0, 3))).kept(0))
                .isZero();
    }

    @Test
    void theOrderOfWordsMattersToAShingle() {
        assertThat(Shingles.hash(1, 2, 3, 4)).isNotEqualTo(Shingles.hash(1, 2, 4, 3));
        assertThat(Shingles.hash(1, 2, 3, 4)).isEqualTo(Shingles.hash(1, 2, 3, 4));
    }

    @Test
    void aSetTakesEachNumberOnce() {
        Random random = new Random(3);
        IntSet set = new IntSet(2000);
        Set<Integer> reference = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            int value = random.nextInt(500) - 250;
            assertThat(set.add(value)).isEqualTo(reference.add(value));
        }
    }

    @Test
    void numbersThatFallIntoOneSlotAreToldApart() {
        IntSet set = new IntSet(4);
        for (int value : new int[] {15, 31, 47, 14}) {
            assertThat(set.contains(value)).isFalse();
            assertThat(set.add(value)).isTrue();
            assertThat(set.contains(value)).isTrue();
            assertThat(set.add(value)).isFalse();
        }
        assertThat(set.contains(63)).isFalse();
        assertThat(set.contains(0)).isFalse();
        assertThat(set.add(0)).isTrue();
        assertThat(set.contains(0)).isTrue();
        assertThat(set.add(0)).isFalse();
    }

    @Test
    void aListGrows() {
        IntList list = new IntList(1);
        for (int i = 0; i < 100; i++) {
            list.add(i * 3);
        }
        assertThat(list.size()).isEqualTo(100);
        assertThat(list.get(99)).isEqualTo(297);
    }

    @Test
    void onlyEntriesWithTheWholeHashHaveIt() {
        Fingerprint licence = words("a", 0, 240);
        ShingleIndex index = ShingleIndex.of(List.of(licence));
        for (int i = 0; i < 237; i++) {
            int hash = Shingles.at(licence.words(), i);
            for (int bit = 0; bit < 32; bit++) {
                assertThat(places(index, hash ^ 1 << bit)).as("bit %d", bit).isEmpty();
            }
        }
    }

    @Test
    void theSizesOfLicencesAreKept() {
        ShingleIndex index = ShingleIndex.of(List.of(words("a", 0, 60), words("b", 0, 3)));
        assertThat(index.size(0)).isEqualTo(60);
        assertThat(index.size(1)).isEqualTo(3);
    }

    @Test
    void aShingleOfManyLicencesIsFoundInAllInTheirOrder() {
        List<Fingerprint> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(words("a", 0, 20));
            many.add(words("l" + i + "w", 0, 240));
        }
        ShingleIndex index = ShingleIndex.of(many);
        List<String> expected =
                IntStream.range(0, 300).mapToObj(i -> 2 * i + ":5").toList();
        assertThat(places(index, Shingles.at(words("a", 0, 20).words(), 5))).isEqualTo(expected);
        for (int i = 0; i < 237; i++) {
            assertThat(places(index, Shingles.at(many.get(123).words(), i))).contains("123:" + i);
        }
    }

    /** Their sampled shingles are all alike, so that only a comparison of words tells them apart. */
    @Test
    void amongManyLicencesThatDifferInOneWordTheRightOneIsFound() {
        int[] base = words("a", 0, 300).words();
        List<Fingerprint> family = new ArrayList<>();
        for (int i = 0; family.size() < 20; i++) {
            int[] member = base.clone();
            member[150] = WordHash.of("variant" + i);
            if (IntStream.rangeClosed(147, 150).allMatch(at -> Shingles.at(member, at) % 4 != 0)) {
                family.add(new Fingerprint("x" + i, member, new BitSet()));
            }
        }
        Corpus corpus = new Corpus(family);
        for (int i = 0; i < 20; i++) {
            List<Document> documents = corpus.documents(family.get(i).words());
            assertThat(documents).hasSize(1);
            assertThat(documents.get(0).best().license()).isEqualTo(i);
            assertThat(documents.get(0).best().hunks()).isEmpty();
            assertThat(documents.get(0).twins()).isEmpty();
        }
    }

    @Test
    void aFewSharedWordsMakeNoCandidate() {
        List<Fingerprint> licenses = List.of(words("a", 0, 104));
        Candidates some = new Candidates(
                ShingleIndex.of(licenses), licenses, words("a", 0, 16).words());
        assertThat(some.align(new BitSet())).hasSize(1);
        Candidates few = new Candidates(
                ShingleIndex.of(licenses), licenses, words("a", 0, 15).words());
        assertThat(few.align(new BitSet())).isEmpty();
    }

    @Test
    void wordsThatAreTakenCountNoMore() {
        List<Fingerprint> licenses = List.of(words("a", 0, 40));
        int[] text = new int[80];
        System.arraycopy(licenses.get(0).words(), 0, text, 0, 40);
        System.arraycopy(licenses.get(0).words(), 0, text, 40, 40);
        Candidates candidates = new Candidates(ShingleIndex.of(licenses), licenses, text);
        BitSet taken = new BitSet();
        taken.set(0, 40);
        Alignment second = candidates.align(taken).get(0);
        assertThat(second.from()).isEqualTo(40);
        assertThat(second.to()).isEqualTo(80);
        taken.set(40, 80);
        assertThat(candidates.align(taken)).isEmpty();
    }

    @Test
    void aTextOfAsManyWordsAsAShingleIsLookedUp() {
        List<Fingerprint> licenses = List.of(words("a", 0, 4));
        assertThat(new Candidates(
                                ShingleIndex.of(licenses),
                                licenses,
                                licenses.get(0).words())
                        .align(new BitSet()))
                .hasSize(1);
        assertThat(new Candidates(
                                ShingleIndex.of(licenses),
                                licenses,
                                words("a", 0, 3).words())
                        .align(new BitSet()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} words: all {1}")
    @CsvSource({"249, true", "250, false"})
    void shortLicencesKeepAllShingles(int words, boolean all) {
        assertThat(ShingleIndex.of(List.of(words("a", 0, words))).kept(0) == words - 3)
                .isEqualTo(all);
    }

    private static List<String> places(ShingleIndex index, int hash) {
        List<String> places = new ArrayList<>();
        int begin = index.begin(hash);
        for (int entry = begin; entry < index.end(hash, begin); entry++) {
            places.add(index.license(entry) + ":" + index.position(entry));
        }
        return places;
    }

    private static Fingerprint words(String prefix, int from, int to) {
        int[] words = new int[to - from];
        for (int i = from; i < to; i++) {
            words[i - from] = WordHash.of(prefix + i);
        }
        return new Fingerprint(prefix, words, new BitSet());
    }
}
