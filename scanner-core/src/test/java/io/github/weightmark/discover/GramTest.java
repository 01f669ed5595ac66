package io.github.weightmark.discover;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GramTest {

    @Test
    void noTwoGramsHaveTheSameCode() {
        BitSet codes = new BitSet();
        for (int i = 0; i < 1 << Gram.CODE; i++) {
            int four = i & 0x1F | (i >> 5 & 0x1F) << 8 | (i >> 10 & 0x1F) << 16 | (i >> 15) << 24;
            codes.set((int) Gram.codes(four));
        }

        assertThat(codes.cardinality()).isEqualTo(1 << Gram.CODE);
        assertThat(codes.length()).isEqualTo(1 << Gram.CODE);
    }

    @Test
    void bothHalvesOfEightBytesHaveTheCodeTheyHaveAlone() {
        Random random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            int first = random.nextInt();
            int second = random.nextInt();
            long both = Gram.codes((long) second << 32 | first & 0xFFFFFFFFL);

            assertThat((int) both).isEqualTo((int) Gram.codes(first & 0xFFFFFFFFL));
            assertThat((int) (both >>> 32)).isEqualTo((int) Gram.codes(second & 0xFFFFFFFFL));
        }
    }

    @Test
    void caseDoesNotCount() {
        assertThat(Gram.codes(four("MoDe"))).isEqualTo(Gram.codes(four("mode")));
        assertThat(Gram.codes(four("mode"))).isNotEqualTo(Gram.codes(four("node")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"llm", "bert", "model", "claude", "mistral", "huggingface.co/", "qqqqqqqqqqqqqqqqqqqqqqqqqq"})
    void aWordIsSeenWhereverItStands(String word) {
        byte[] letters = word.getBytes(US_ASCII);
        for (int phase = 0; phase < Gram.BYTES; phase++) {
            Gram gram = Gram.telling(letters, phase);
            byte[] table = new byte[1 << Gram.CODE];
            gram.enter(table);

            assertThat(Math.floorMod(gram.offset() + phase, Gram.BYTES)).isZero();
            for (char around : new char[] {' ', 'x', '~', '\u0000'}) {
                String text = String.valueOf(around).repeat(phase)
                        + word
                        + String.valueOf(around).repeat(8);
                int at = phase + gram.offset();
                int code = (int) Gram.codes(four(text.substring(at, at + 4)));
                assertThat(table[code]).isEqualTo((byte) (1 << gram.known().ordinal()));
            }
        }
    }

    /** What a gram does not know may be anything: 32 values for each byte. */
    @ParameterizedTest
    @CsvSource({"modelmodel, 0, 1", "llm, 0, 32", "llm, 1, 32", "llm, 2, 1024", "llm, 3, 1024"})
    void itMarksNothingElse(String word, int phase, int marked) {
        byte[] table = new byte[1 << Gram.CODE];
        Gram.telling(word.getBytes(US_ASCII), phase).enter(table);

        int count = 0;
        for (byte one : table) {
            count += one == 0 ? 0 : 1;
        }
        assertThat(count).isEqualTo(marked);
    }

    @Test
    void whatIsRareIsLookedForFirst() {
        assertThat(Gram.telling("stringquux".getBytes(US_ASCII), 0).offset()).isEqualTo(4);
        assertThat(Gram.telling("quuxstring".getBytes(US_ASCII), 0).offset()).isZero();
    }

    @Test
    void oneLetterIsNoWord() {
        assertThatThrownBy(() -> Gram.telling(new byte[] {'a'}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A word of 1 bytes is too short to look for.");
    }

    private static long four(String letters) {
        return Gram.letters(letters.getBytes(US_ASCII), 0);
    }
}
