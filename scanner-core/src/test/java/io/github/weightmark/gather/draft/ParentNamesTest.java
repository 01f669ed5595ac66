package io.github.weightmark.gather.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParentNamesTest {

    @ParameterizedTest
    @CsvSource({
        "acme/base-8b, hf:acme/base-8b",
        "'acme/base-8b  ', hf:acme/base-8b",
        "gpt2, hf:gpt2",
        "acme/base-8b@v1.0, hf:acme/base-8b@v1.0",
        "https://huggingface.co/acme/base-8b, hf:acme/base-8b",
        "https://huggingface.co/acme/base-8b/, hf:acme/base-8b",
        "https://huggingface.co/acme/base-8b/tree/main, hf:acme/base-8b",
        "https://huggingface.co/acme/base-8b/blob/v2/README.md, hf:acme/base-8b@v2",
        "https://huggingface.co/acme/base-8b?library=x, hf:acme/base-8b",
        "hf.co/acme/base-8b, hf:acme/base-8b",
        "hf://acme/base-8b, hf:acme/base-8b",
        "pkg:huggingface/acme/base-8b@v1, hf:acme/base-8b@v1"
    })
    void everySpellingOfAModelOnTheHubIsUnderstood(String written, String reference) {
        assertThat(ParentNames.reference(written).orElseThrow()).hasToString(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/home/jo/checkpoint-4524",
                "./output-32b/merged",
                "../base",
                "output/sft",
                "models/base",
                "acme/checkpoint-200",
                "a/b/c",
                "Llama 3.1 8B",
                "C:\\models\\base",
                "https://example.org/acme/base",
                "acme/base--8b",
                "acme/base@not a revision"
            })
    void pathsDisplayNamesAndForeignAddressesAreNoModels(String written) {
        assertThat(ParentNames.reference(written)).isEmpty();
    }

    @Test
    void idsJoinedWithCommasAreSeveralParents() {
        assertThat(ParentNames.split("acme/one, acme/two")).containsExactly("acme/one", "acme/two");
    }

    @Test
    void aNameWithACommaInItIsOneParent() {
        assertThat(ParentNames.split("Base model, second edition")).containsExactly("Base model, second edition");
    }
}
