package io.github.weightmark.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.knowledge.Knowledge;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceTalkTest {

    private static final DocumentReader READER = new DocumentReader(Knowledge.bundled());
    private static final String MANUAL = "The loop turns until each queue is empty and then sleeps. ".repeat(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For internal use only.",
                "The name must start with \"zebra\".",
                "It takes precedence over the rest.",
                "Private API, internal use only: the policy will govern the model.",
                "Nobody may distribute this queue. For internal use only."
            })
    void wordsOfProgramsBindNobody(String sentence) {
        assertThat(read(MANUAL + sentence + " " + MANUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rights you are granted: for internal use only.",
                "For internal use only, as the agreement says.",
                "These weights are for internal use only, whatever the licence of the code.",
                "本许可：仅供研究使用。",
                "Diese Lizenz gilt ausschließlich für Forschungszwecke.",
                "Le présent contrat de licence est réservé à la recherche.",
                "Este acuerdo sirve únicamente para investigación.",
                "Questo accordo serve esclusivamente per la ricerca.",
                "Лицензия: исключительно для научных целей.",
                "이 약관: 연구 목적으로만 쓸 수 있습니다.",
                "本規約：研究目的のみ。"
            })
    void theSameWordsBindWhereTheTextSpeaksOfTerms(String sentence) {
        assertThat(read(MANUAL + sentence + " " + MANUAL)).isNotEmpty();
    }

    /** A licence of one line says nothing else. */
    @Test
    void aShortTextIsTakenAtItsWord() {
        assertThat(read("For internal use only.")).containsExactly("internal-use-only");
    }

    /** A use policy says once that one agrees, and then lists for pages what is forbidden. */
    @Test
    void aTextFullOfTermsIsOneAboutTerms() {
        String policy = "You agree to these terms. ".repeat(20) + "The cat sat on a mat. ".repeat(60);
        assertThat(read(policy + "For internal use only. " + "The cat sat on a mat. ".repeat(60)))
                .containsExactly("internal-use-only");
    }

    @Test
    void termsFarAwayAreAnotherMatter() {
        assertThat(read("All rights reserved. " + MANUAL + "For internal use only. " + MANUAL))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} words between: {1}")
    @CsvSource({"55, true", "70, false"})
    void nearIsSixtyWordsBeforeAndBehind(int between, boolean binds) {
        String gap = "cat ".repeat(between);
        String far = "cat ".repeat(200);

        assertThat(read(far + ". The licence. " + gap + ". For internal use only. " + far))
                .hasSize(binds ? 1 : 0);
        assertThat(read(far + ". For internal use only. " + gap + ". The licence. " + far))
                .hasSize(binds ? 1 : 0);
    }

    @Test
    void oneLikelyWordIsNotEnoughHoweverOftenItStandsThere() {
        String far = "cat ".repeat(400);

        assertThat(read(far + ". The model, a model. For internal use only. " + far))
                .isEmpty();
        assertThat(read(far + ". The model and its rights. For internal use only. " + far))
                .hasSize(1);
    }

    private static List<String> read(String text) {
        return READER.read("a.txt", text, 1).clauses().stream().map(Clause::id).toList();
    }
}
