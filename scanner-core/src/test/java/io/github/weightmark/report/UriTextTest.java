package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTextTest {

    @ParameterizedTest
    @CsvSource({
        "src/main/App.java, src/main/App.java",
        "a-b._~/9, a-b._~/9",
        "my model.gguf, my%20model.gguf",
        "100%.txt, 100%25.txt",
        "a%20b, a%2520b",
        "a?b#c, a%3Fb%23c",
        "javascript:alert(1), javascript%3Aalert%281%29",
        "a\\b, a%5Cb",
        "<a>\"b, %3Ca%3E%22b",
        "Größe, Gr%C3%B6%C3%9Fe",
        "模型, %E6%A8%A1%E5%9E%8B",
        "🦙, %F0%9F%A6%99",
        "a\u202eb, a%E2%80%AEb",
    })
    void whateverMeansSomethingInAUriIsEncoded(String path, String uri) {
        assertThat(UriText.encoded(path)).isEqualTo(uri);
    }

    @Test
    void lineEndsAndNoPathAtAllAreEncodedToo() {
        assertThat(UriText.encoded("a\r\n\tb\0")).isEqualTo("a%0D%0A%09b%00");
        assertThat(UriText.encoded("")).isEmpty();
    }
}
