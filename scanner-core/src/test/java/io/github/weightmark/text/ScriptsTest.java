package io.github.weightmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.text.Prose.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "ライセンスはMITに従います, ライセンスは|MIT|に従います",
        "基于Llama-2微调, 基于|Llama-2|微调",
        "Llama를 기반으로, Llama|를|기반으로",
        "zebra雪, zebra|雪",
    })
    void aWordIsCutWhereItsScriptChanges(String text, String pieces) {
        assertThat(Scripts.split(tokens(text))).extracting(Token::word).containsExactly(pieces.split("\\|"));
    }

    @Test
    void aSentenceWithoutSuchCharactersIsNotCut() {
        assertThat(Scripts.split(tokens("Fine-tuned from Llama"))).isEmpty();
        assertThat(Scripts.split(tokens("Дообучена на Llama"))).isEmpty();
    }

    @Test
    void aPieceKeepsItsLineAndItsLink() {
        List<Token> pieces = Scripts.split(List.of(new Token("基于Llama", 7, "https://example.org/")));

        assertThat(pieces)
                .containsExactly(
                        new Token("基于", 7, "https://example.org/"), new Token("Llama", 7, "https://example.org/"));
        assertThat(pieces).extracting(Scripts::isEastern).containsExactly(true, false);
    }

    private static List<Token> tokens(String text) {
        return Prose.of(text, 1).get(0).tokens();
    }
}
