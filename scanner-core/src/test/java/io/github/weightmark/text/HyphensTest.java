package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are written with {@code /} for their ends. */
class HyphensTest {

    @ParameterizedTest
    @CsvSource({
        "you may com-/mercialise it, you may commercialise/ it",
        "a li-/cence/and more, a licence//and more",
        "ac-/knowl-/edge it, acknowledge// it",
        "ac-/knowl-/edge it com-/mercially, acknowledge// it commercially/",
        "ver-/sion one-/Two, version/ one-/Two",
        "com-/mer-/Two, commer/-/Two",
        "com-/mercial. It is com-/mercial, commercial/. It is commercial/",
    })
    void aBrokenWordIsJoinedAndItsLinesAreKept(String broken, String joined) {
        assertJoined(broken, joined);
    }

    @ParameterizedTest
    @CsvSource({
        "non and commercial: non-/commercial use, non and commercial: non-commercial/ use",
        "third party; a third-/party-/owned one, third party; a third-partyowned// one",
    })
    void aCompoundOfWordsThatStandAloneKeepsItsHyphen(String broken, String joined) {
        assertJoined(broken, joined);
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "-",
        "-/",
        "-/word",
        "word-/",
        "word-//word",
        "word -/word",
        "Llama-/3",
        "GPT-/NeoX",
        "8-/bit",
        "one/two/three",
        "well-known",
        "-/-/-/",
    })
    void everythingElseStays(String text) {
        assertJoined(text, text);
    }

    private static void assertJoined(String broken, String joined) {
        String lines = Hyphens.join(broken.replace('/', '\n'));
        assertThat(lines.replace('\n', '/')).isEqualTo(joined);
        assertThat(lines.chars().filter(c -> c == '\n').count())
                .isEqualTo(broken.chars().filter(c -> c == '/').count());
    }
}
