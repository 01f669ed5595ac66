package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Reference;
import io.github.weightmark.knowledge.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of models, in any text and as whole values. */
class AddressFormTest {

    private static final DiscoveryRules RULES = DiscoveryRules.of(Knowledge.bundled());
    private static final Addresses ADDRESSES = new Addresses(RULES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "https://huggingface.co/acme/tiny → hf:acme/tiny",
                "http://huggingface.co/acme/tiny/ → hf:acme/tiny",
                "huggingface.co/acme/tiny → hf:acme/tiny",
                "https://www.huggingface.co/acme/tiny → hf:acme/tiny",
                "https://huggingface.co/acme/tiny/tree/v1 → hf:acme/tiny@v1",
                "https://huggingface.co/acme/tiny/resolve/main/model.onnx → hf:acme/tiny",
                "https://huggingface.co/acme/tiny/resolve/abc1234/onnx/model.onnx → hf:acme/tiny@abc1234",
                "https://huggingface.co/acme/tiny/blob/abc1234/x.gguf → hf:acme/tiny@abc1234",
                "hf://acme/tiny → hf:acme/tiny",
                "djl://ai.djl.huggingface.pytorch/acme/tiny → hf:acme/tiny",
                "https://huggingface.co/datasets/acme/rows → -",
                "https://huggingface.co/spaces/acme/demo → -",
                "https://huggingface.co/docs/hub → -",
                "https://huggingface.co/blog/acme → -",
                "https://huggingface.co → -",
                "https://huggingface.co/ → -",
                "https://example.com/acme/tiny → -",
                "see here: https://huggingface.co/acme/tiny → -",
                "acme/tiny → -",
                "~~ → -"
            })
    void aValueMayBeAnAddressAndNothingElse(String value, String reference) {
        Optional<Reference> whole = ADDRESSES.whole(value);

        assertThat(whole.map(AddressFormTest::told).orElse("-")).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "a https://huggingface.co/acme/tiny b → 10 hf:acme/tiny",
                "(https://huggingface.co/acme/tiny) → 9 hf:acme/tiny",
                "\"hf://acme/tiny\",'hf://acme/other' → 1 hf:acme/tiny, 18 hf:acme/other",
                "huggingface.co/acme/tiny huggingface.co/acme/tiny → 0 hf:acme/tiny, 25 hf:acme/tiny",
                "router.huggingface.co/acme/tiny → ~~",
                "x-huggingface.co/acme/tiny → ~~",
                "git@huggingface.co/acme/tiny → ~~",
                "xhf://acme/tiny → ~~",
                "huggingface.co/datasets/acme/rows → ~~",
                "www.huggingface.co/acme/tiny → 4 hf:acme/tiny",
                "huggingface.co/ acme/tiny → ~~",
                "huggingface.co → ~~"
            })
    void aTextMayHoldAddresses(String text, String found) {
        List<String> told = new ArrayList<>();

        ADDRESSES.scan(text, one -> told.add(one.offset() + " " + told(one.reference())));

        assertThat(String.join(", ", told)).isEqualTo(found);
    }

    @Test
    void anAddressThatIsTooLongEndsSomewhere() {
        List<Addresses.Found> found = new ArrayList<>();

        ADDRESSES.scan("hf://acme/" + "x".repeat(100_000), found::add);

        assertThat(found).hasSizeLessThanOrEqualTo(1).allMatch(one -> one.raw().length() <= 405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "a.rs → let u = \"https://huggingface.co/acme/tiny\"; → 1:18 hf:acme/tiny used medium hugging-face",
                "a.rs → let u = \"https://huggingface.co/acme/tiny/resolve/main/x.onnx\"; → 1:18 hf:acme/tiny used high hugging-face",
                "a.rs → // https://huggingface.co/acme/tiny → 1:12 hf:acme/tiny comment medium hugging-face",
                "a.rs → /* https://huggingface.co/acme/tiny */ → 1:12 hf:acme/tiny comment medium hugging-face",
                "a.rs →  * https://huggingface.co/acme/tiny → 1:11 hf:acme/tiny comment medium hugging-face",
                "a.xml → <!-- https://huggingface.co/acme/tiny --> → 1:14 hf:acme/tiny comment medium hugging-face",
                "a.sh → curl x # https://huggingface.co/acme/tiny → 1:18 hf:acme/tiny comment medium hugging-face",
                "a.rs → f(\"https://huggingface.co/acme/tiny\") → 1:12 hf:acme/tiny used medium hugging-face",
                "a.md → https://huggingface.co/acme/tiny → 1:9 hf:acme/tiny doc medium hugging-face",
                "a.rs → s = \"[t](https://huggingface.co/acme/tiny)\" → 1:18 hf:acme/tiny doc medium hugging-face",
                "a.sh → x=https://huggingface.co/acme/tiny-$SIZE → ~~",
                "a.sh → x=https://huggingface.co/acme/tiny-{size} → ~~",
                "a.sh → x=https://huggingface.co/acme/tiny-%s → ~~",
                "a.sh → x=https://huggingface.co/acme/tiny*  → ~~"
            })
    void aLinkInACommentIsACommentAndOneForPeopleADocument(String path, String text, String found) {
        assertThat(Read.all(path, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "curl -LO https://example.com/a/model-x.gguf → url:https://example.com/a/model-x.gguf used",
                "curl -LO http://example.com/a.onnx; ls → url:http://example.com/a.onnx used",
                "# https://example.com/a.gguf → url:https://example.com/a.gguf comment",
                "curl https://example.com/$NAME.gguf → ~~",
                "curl https://example.com/a.gguf.sha256 → ~~",
                "curl https://example.com/a.tar.gz → ~~",
                "curl s3://example.com/a.gguf → ~~",
                "curl ://a.gguf → ~~"
            })
    void aWeightFileOnAnotherHostIsAModel(String text, String found) {
        assertThat(Read.finds("a.sh", text).all())
                .extracting(Project::summary)
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"://", "a://", "https://", "http", "://://://", "https://huggingface.co/acme/tiny-", "hf://a/b@"
            })
    void whatBeginsLikeAnAddressDoesNoHarm(String text) {
        assertThat(Read.finds("a.rs", text).problems()).isEmpty();
    }

    private static String told(Reference reference) {
        String pin = reference.revision();
        return reference + (pin == null || reference.toString().endsWith(pin) ? "" : "@" + pin);
    }
}
