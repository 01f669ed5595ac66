package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML 1.0, production 2. */
class XmlTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1B, 0x1F, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xFFFE, 0xFFFF})
    void whatXmlForbidsIsAQuestionMark(int forbidden) {
        assertThat(Xml.clean("a" + Character.toString(forbidden) + "b")).isEqualTo("a?b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x9, 0xA, 0xD, 0x20, 0x7F, 0x85, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F999, 0x10FFFF})
    void whatXmlAllowsStays(int allowed) {
        String text = "a" + Character.toString(allowed) + "b";
        assertThat(Xml.clean(text)).isEqualTo(text);
    }
}
