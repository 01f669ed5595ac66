package io.github.weightmark.gather.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Llama-2-13b-chat-hf", "LLaMA2 7B", "Llama 2", "Meta Llama 2 70B", "llama_2", "LLAMA-2-7B/13B"})
    void everySpellingEndsAtTheFamily(String written) {
        assertThat(DisplayName.of(written)).contains("llama 2");
    }

    @Test
    void theSizeIsTriedFirst() {
        assertThat(DisplayName.of("Falcon-180B")).containsExactly("falcon 180b", "falcon");
    }

    @Test
    void otherFamiliesStayApart() {
        assertThat(DisplayName.of("Llama 3.1 8B Instruct"))
                .contains("llama 3.1")
                .doesNotContain("llama 3", "llama");
        assertThat(DisplayName.of("llama-index")).containsExactly("llama index");
        assertThat(DisplayName.of("7B")).containsExactly("7b");
    }
}
