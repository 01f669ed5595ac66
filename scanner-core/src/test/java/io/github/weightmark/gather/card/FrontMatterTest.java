package io.github.weightmark.gather.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nlicense: mit\n---\nText",
                "---\r\nlicense: mit\r\n---\r\nText",
                "\n\n---\nlicense: mit\n---\nText",
                "\uFEFF---\nlicense: mit\n---\nText",
                "\u00A0\n---\nlicense: mit\n---\nText",
                "---\nlicense: mit\n--- \t\nText",
                "---\nlicense: mit\n---"
            })
    void theBlockIsFoundWhereTheHubFindsIt(String card) {
        assertThat(FrontMatter.of(card).yaml()).isEqualTo("license: mit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Text",
                "--- \nlicense: mit\n---\n",
                "----\nlicense: mit\n---\n",
                "---\n---\nText",
                "<!-- note -->\n---\nlicense: mit\n---\n",
                "> quoted\n---\nlicense: mit\n---\n",
                "---\rlicense: mit\r---\r"
            })
    void noBlockIsFoundWhereTheHubFindsNone(String card) {
        assertThat(FrontMatter.of(card).yaml()).isEmpty();
        assertThat(FrontMatter.of(card).body()).isEqualTo(card);
    }

    @Test
    void linesAreThoseOfTheCard() {
        FrontMatter parts = FrontMatter.of("\r\n\r\n---\r\nlicense: mit\r\n---\r\nText");

        assertThat(parts.yamlLine()).isEqualTo(4);
        assertThat(parts.bodyLine()).isEqualTo(6);
    }

    @Test
    void fourMegabytesWithoutAnEndAreNoTrouble() {
        String endless = "---\n" + "license: mit -- - \n".repeat(220_000);

        assertThat(FrontMatter.of(endless).yaml()).isEmpty();
    }
}
