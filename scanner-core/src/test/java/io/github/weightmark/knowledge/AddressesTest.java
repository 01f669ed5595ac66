package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.Example.org/A/, example.org/a",
        "http://example.org/a?x=1#y, example.org/a",
        "https://hf.co/org/name/raw/main/LICENSE, huggingface.co/org/name/blob/main/license",
        "https://huggingface.co/org/name/resolve/abc/LICENSE.txt, huggingface.co/org/name/blob/abc/license.txt",
        "https://raw.githubusercontent.com/org/name/main/LICENSE, github.com/org/name/blob/main/license",
        "https://raw.githubusercontent.com/org, raw.githubusercontent.com/org",
        "https://example.org/org/name/raw/main/x, example.org/org/name/raw/main/x",
        "LICENSE, license",
    })
    void oneFileHasOneSpelling(String address, String bare) {
        assertThat(Addresses.bare(address)).isEqualTo(bare);
    }
}
