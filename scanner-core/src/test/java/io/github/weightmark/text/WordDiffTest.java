package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.WordDiff.Hunk;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordDiffTest {

    @Test
    void addedRemovedAndChangedWordsAreFound() {
        int[] text = {1, 2, 3, 4, 5, 6};
        assertThat(WordDiff.of(text, text)).isEmpty();
        assertThat(WordDiff.of(text, new int[] {1, 2, 3, 9, 4, 5, 6})).containsExactly(new Hunk(3, 3, 3, 4));
        assertThat(WordDiff.of(text, new int[] {1, 2, 4, 5, 6})).containsExactly(new Hunk(2, 3, 2, 2));
        assertThat(WordDiff.of(text, new int[] {1, 2, 9, 4, 5, 6})).containsExactly(new Hunk(2, 3, 2, 3));
        assertThat(WordDiff.of(new int[0], text)).containsExactly(new Hunk(0, 0, 0, 6));
    }

    @Test
    void outsideTheSpansBothTextsAreAlwaysTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int[] a = random.ints(random.nextInt(80), 0, 1 + seed % 40).toArray();
            int[] b = IntStream.of(a).filter(word -> random.nextInt(5) > 0).toArray();
            int i = 0;
            int j = 0;
            for (Hunk hunk : WordDiff.of(a, b)) {
                assertThat(hunk.aFrom() - i).isEqualTo(hunk.bFrom() - j);
                while (i < hunk.aFrom()) {
                    assertThat(a[i++]).isEqualTo(b[j++]);
                }
                i = hunk.aTo();
                j = hunk.bTo();
            }
            assertThat(a.length - i).isEqualTo(b.length - j);
        }
    }

    @Test
    @Timeout(20)
    void hugeTextsThatShareNothingButRepeatedWordsEndSoon() {
        int[] a = new Random(1).ints(300_000, 0, 5).toArray();
        int[] b = new Random(2).ints(300_000, 0, 5).toArray();
        assertThat(WordDiff.of(a, b)).isNotEmpty();
    }
}
