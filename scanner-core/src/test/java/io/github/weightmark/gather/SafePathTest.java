package io.github.weightmark.gather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

    @ParameterizedTest
    @ValueSource(strings = {"LICENSE", "docs/a.txt", "a..b/...c", ".hidden", "Größe/模.md", "a b", "ab:c", "1:x"})
    void aPathBelowItsFolderIsSafe(String path) {
        assertThat(SafePath.isInside(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../a",
                "a/../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\\b",
                "..\\a",
                "C:a",
                "c:/a",
                "C:\u2028a",
                "a\nb",
                "a\u0000",
                "a\u007f",
                "a\u0085b"
            })
    void whateverMayLeadElsewhereIsNot(String path) {
        assertThat(SafePath.isInside(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "main → main → main",
                "refs/pr/1 → refs%2Fpr%2F1 → refs/pr/1",
                "a b+c → a%20b%2Bc → a%20b%2Bc",
                "a?b#c%d → a%3Fb%23c%25d → a%3Fb%23c%25d",
                "模 → %E6%A8%A1 → %E6%A8%A1",
            })
    void namesBecomePartsOfAddresses(String name, String segment, String segments) {
        assertThat(UrlPath.segment(name)).isEqualTo(segment);
        assertThat(UrlPath.segments(name)).isEqualTo(segments);
        assertThat(UrlPath.decoded(segment)).isEqualTo(name);
    }

    @Test
    void whatIsNotEncodedStaysAsItIsWritten() {
        assertThat(UrlPath.decoded("100%.txt")).isEqualTo("100%.txt");
        assertThat(UrlPath.decoded("a%2")).isEqualTo("a%2");
        assertThat(UrlPath.decoded("a+b")).isEqualTo("a+b");
    }
}
