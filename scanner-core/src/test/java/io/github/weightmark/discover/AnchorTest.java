package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.discover.Anchor.After;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"[mpt]-7b", "x-[mpt]", "'[mpt]'", "a\\n[mpt]:", "\\u003d[mpt]", "my[Mpt]-7b", "7[mpt]", "é[mpt]"
            })
    void theBeginningOfAWordIsAfterNoLetterOrAnEscapeOrInItsMiddleACapital(String text) {
        assertThat(fits(Anchor.beginning("mpt"), text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pro[mpt]:", "PRO[MPT]=", "Pro[mpt]s"})
    void theMiddleOfAWordIsNoBeginning(String text) {
        assertThat(fits(Anchor.beginning("mpt"), text)).isFalse();
        assertThat(fits(Anchor.anywhere("mpt"), text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_LETTER | [.pt]?x     | [.pt]h",
                "NO_LETTER | [.pt]       | [.pt]A",
                "PART      | [yi]-34b    | [yi]eld",
                "PART      | '[yi]'      | [yi]/x",
                "END       | [.task]\"   | [.task]()",
                "END       | [.task]     | [.task].x",
                "CALL      | [azure](    | [azure].x",
                "CALL      | [azure] <T>(| [azure]s(",
                "CALL      | [azure]~ (  | [azure]",
            })
    void whatFollowsDecides(After after, String good, String bad) {
        String word = good.replaceAll(".*\\[(.*)\\].*", "$1");
        Anchor anchor = Anchor.anywhere(word.length() < Anchor.SHORTEST ? word + "-" : word)
                .with(after);

        assertThat(fits(anchor, good.replace('~', '\n'))).isTrue();
        assertThat(fits(anchor, bad)).isFalse();
    }

    @Test
    void onlyLettersWithoutConditionsStandInEveryLongerWord() {
        assertThat(Anchor.anywhere("model").isPlain()).isTrue();
        assertThat(Anchor.beginning("name").isPlain()).isFalse();
        assertThat(Anchor.anywhere("name").with(After.CALL).isPlain()).isFalse();
    }

    @Test
    void aShortWordIsLookedForWithWhatMayFollow() {
        assertThat(Anchor.anywhere("llm").isShort()).isFalse();
        assertThat(Anchor.anywhere("äx").isShort()).isFalse();
        assertThat(Anchor.anywhere("q").isShort()).isTrue();
        assertThat(Anchor.anywhere("ab").longer())
                .contains(Anchor.anywhere("ab:"), Anchor.anywhere("abc"), Anchor.anywhere("ab\n"))
                .doesNotHaveDuplicates();
        assertThat(Anchor.anywhere("ab").with(Anchor.After.NO_LETTER).longer())
                .contains(Anchor.anywhere("ab="), Anchor.anywhere("ab1"))
                .doesNotContain(Anchor.anywhere("abc"));
        assertThat(Anchor.beginning("ab").with(Anchor.After.CALL).longer())
                .contains(Anchor.beginning("ab("), Anchor.beginning("ab "), Anchor.beginning("ab<"))
                .doesNotContain(Anchor.beginning("ab."));
    }

    /** Whether the anchor fits where the brackets stand. */
    private static boolean fits(Anchor anchor, String marked) {
        String before = marked.substring(0, marked.indexOf('['));
        String word = marked.substring(before.length() + 1, marked.indexOf(']'));
        byte[] bytes = (before + word + marked.substring(marked.indexOf(']') + 1)).getBytes(StandardCharsets.UTF_8);
        int from = before.getBytes(StandardCharsets.UTF_8).length;
        return anchor.fits(bytes, from, from + word.length(), bytes.length);
    }
}
