package io.github.weightmark.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML read line by line, and what was commented out of it. */
class YamlLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "a: x; a=x@1:4",
                "a:¦  b: x¦  c: y; a.b=x@2:6, a.c=y@3:6",
                "a:¦  b:¦    c: x¦d: y; a.b.c=x@3:8, d=y@4:4",
                "a:¦  b: x¦c:¦  d: y; a.b=x@2:6, c.d=y@4:6",
                "a:¦  - b: x; a.b=x@2:8",
                "a: \"x # y\" # z; a=x # y@1:5",
                "a: 'x'; a=x@1:5",
                "a: \"x; a=\"x@1:4",
                "a: x # y; a=x@1:4",
                "a: x:8b; a=x:8b@1:4",
                "{{ a: b }}; ~~",
                "{{- if x }}¦a: x¦{{- end }}; a=x@2:4",
                "# a: x; ~~",
                "a; ~~",
                ": x; ~~",
                "~~; ~~",
                "{% if x %}¦a: y; a=y@2:4",
                "a: {{ .x }}; a={{ .x }}@1:4"
            })
    void eachLineIsAKeyBelowThoseThatStandFartherLeft(String text, String entries) {
        ProjectFile file = Entries.file("a.yaml", text);

        assertThat(Entries.told(file, YamlLines.read(file))).isEqualTo(entries);
    }

    @Test
    void eachLineIsAGroupOfItsOwn() {
        assertThat(YamlLines.read(Entries.file("a.yaml", "a: x¦b: y")))
                .extracting(Entry::group)
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "# a: x; a=x@1:6 comment",
                "#a: x; a=x@1:5 comment",
                "  #   - a.b-c: x; a.bc=x@1:14 comment",
                "# a: \"x # y\"; a=x # y@1:7 comment",
                "# a: 'x'; a=x@1:7 comment",
                "# a: x # y; a=x@1:6 comment",
                "# a:x; ~~",
                "# see also: x; ~~",
                "a: x; ~~",
                "a: x # b: y; ~~",
                "#; ~~",
                "# : x; ~~",
                "## a: x¦# b: y; a=x@1:7 comment, b=y@2:6 comment"
            })
    void aLineThatWasCommentedOutIsAComment(String text, String entries) {
        ProjectFile file = Entries.file("a.yaml", text);

        assertThat(Entries.told(file, YamlComments.read(file))).isEqualTo(entries);
    }

    @Test
    void commentsAreInNoDocumentAndHaveNoNeighbours() {
        assertThat(YamlComments.read(Entries.file("a.yaml", "x: y¦# a: x¦# b: y")))
                .extracting(entry -> entry.document() + " " + entry.group())
                .containsExactly("-1 -1", "-1 -2");
    }
}
