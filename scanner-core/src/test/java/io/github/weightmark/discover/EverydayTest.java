package io.github.weightmark.discover;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverydayTest {

    private static final Everyday EVERYDAY = new Everyday();

    @ParameterizedTest
    @CsvSource({
        "ALL, ring, rixg",
        "ALL, tion, qzzx",
        "FIRST_THREE, ing., gpt.",
        "LAST_THREE, .ing, .gpt",
        "FIRST_TWO, re.., hf..",
        "LAST_TWO, ..re, ..hf",
        // Letters alone decide between what no word holds.
        "ALL, eeee, qqqq"
    })
    void whatWordsHoldIsMoreCommonThanWhatTheyDoNot(Gram.Known known, String common, String rare) {
        assertThat(often(known, common)).isGreaterThan(often(known, rare));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_THREE, ingx, ingz", "LAST_TWO, qqre, xxre", "LAST_THREE, .ing, -ing"})
    void onlyLettersThatCountAreAskedFor(Gram.Known known, String one, String other) {
        assertThat(often(known, one)).isEqualTo(often(known, other));
    }

    private static int often(Gram.Known known, String four) {
        return EVERYDAY.often(known, Gram.letters(four.getBytes(US_ASCII), 0));
    }
}
