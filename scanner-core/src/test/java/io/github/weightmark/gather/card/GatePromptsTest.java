package io.github.weightmark.gather.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.TextRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatePromptsTest {

    private static final String CARD = """
            ---
            license: other
            extra_gated_prompt: |
              First line of the terms.

              Third line of the terms.
            extra_gated_description: >-
              Folded words
              on two lines.
            extra_gated_fields:
              Company: text
              I use this for study only: checkbox
            extra_gated_button_content: Agree
            extra_gated_eu_disallowed: true
            ---
            """;

    @Test
    void everyPieceOfTheGateIsATextAtItsOwnLine() {
        List<EvidenceText> prompts = Cards.read(CARD).texts();

        assertThat(prompts)
                .allMatch(text ->
                        text.role() == TextRole.GATE_PROMPT && text.path().equals("README.md"));
        assertThat(prompts)
                .extracting(text -> text.firstLine() + ": " + text.content().strip())
                .containsExactly(
                        "8: Folded words\n  on two lines.",
                        "4: First line of the terms.\n\nThird line of the terms.",
                        "11: Company: text\n  I use this for study only: checkbox",
                        "13: Agree",
                        "14: extra_gated_eu_disallowed: true");
    }

    @Test
    void aPromptOnOneLineBeginsThere() {
        assertThat(Cards.read("---\nextra_gated_prompt: \"No resale.\\nNo war.\"\n---\n")
                        .texts())
                .extracting(text -> text.firstLine() + ": " + text.content())
                .containsExactly("2: No resale.\nNo war.");
    }

    @Test
    void aPlainPromptOverSeveralLinesKeepsThem() {
        assertThat(Cards.read("---\nextra_gated_prompt: No resale\n  and no war.\n---\n")
                        .texts())
                .extracting(text -> text.firstLine() + ": " + text.content())
                .containsExactly("2: No resale\n  and no war.");
    }

    @Test
    void lineSeparatorsThatOnlyYamlKnowsDoNotShiftTheLines() {
        Evidence card =
                Cards.read("---\nx: a\u2028\u2028\u2028\u2029\u0085b\nextra_gated_fields:\n  Name: text\n---\n");

        assertThat(card.problems()).isEmpty();
        assertThat(card.texts())
                .extracting(text -> text.firstLine() + ": " + text.content())
                .containsExactly("4:   Name: text");
    }

    @Test
    void aGateThatLetsEuropeInSaysNothing() {
        assertThat(Cards.read("---\nextra_gated_eu_disallowed: false\n---\n").texts())
                .isEmpty();
    }
}
