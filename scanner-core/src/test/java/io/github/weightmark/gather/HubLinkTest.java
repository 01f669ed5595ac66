package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HubLinkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "https://huggingface.co/acme/base/blob/main/LICENSE → /acme/base/resolve/main/LICENSE",
                "https://huggingface.co/acme/base/resolve/main/docs/a.txt?download=true"
                        + " → /acme/base/resolve/main/docs/a.txt",
                "http://www.huggingface.co/acme/base/raw/v1.0/LICENSE#top → /acme/base/resolve/v1.0/LICENSE",
                "https://hf.co/datasets/acme/data/blob/main/LICENSE → /datasets/acme/data/resolve/main/LICENSE",
                "https://HUB.example:8080/acme/base/blob/main/LICENSE → /acme/base/resolve/main/LICENSE",
                "https://huggingface.co/acme/base/blob/main/LICENSE%20AGREEMENT.md"
                        + " → /acme/base/resolve/main/LICENSE%20AGREEMENT.md",
                "https://huggingface.co/acme/base/blob/refs%2Fpr%2F1/LICENSE → /acme/base/resolve/refs%2Fpr%2F1/LICENSE",
                "https://huggingface.co/acme/base/blob/main/a+b%2Bc.txt → /acme/base/resolve/main/a%2Bb%2Bc.txt",
                "https://huggingface.co/acme/base/blob/main/100%.txt → /acme/base/resolve/main/100%25.txt",
            })
    void aLinkToAFileLeadsToWhereTheHubHandsItOut(String link, String address) {
        assertThat(HubLink.of(link, "hub.example").map(HubLink::address)).contains(address);
    }

    /** Whatever stands in a card, no other address of the Hub is asked with the token. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/acme/base/blob/main/LICENSE",
                "https://huggingface.co@evil.example/acme/base/blob/main/LICENSE",
                "https://huggingface.co.evil.example/acme/base/blob/main/LICENSE",
                "ftp://huggingface.co/acme/base/blob/main/LICENSE",
                "https://huggingface.co/acme/base",
                "https://huggingface.co/acme/base/tree/main/LICENSE",
                "https://huggingface.co/acme/base/blob/main/",
                "https://huggingface.co/acme/base/blob/main/../../../api/whoami-v2",
                "https://huggingface.co/acme/base/blob/main/%2e%2e/%2E%2E/api/whoami-v2",
                "https://huggingface.co/acme/base/blob/main/..%2f..%2fapi",
                "https://huggingface.co/acme/base/blob/main/a%00b",
                "https://huggingface.co/acme/base/blob/../api/whoami-v2",
                "https://huggingface.co/acme/base/blob/%2e%2e/api/whoami-v2",
                "https://huggingface.co/acme/base/blob/main%2F..%2F..%2Fapi/whoami-v2",
                "https://huggingface.co/../api/blob/main/LICENSE",
                "https://huggingface.co/api/../blob/main/LICENSE",
                "https://huggingface.co/./base/blob/main/LICENSE",
            })
    void whatIsNoFileOfAModelIsNoLink(String link) {
        assertThat(HubLink.of(link, "hub.example")).isEmpty();
    }
}
