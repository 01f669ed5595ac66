package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Widths as in Unicode's East Asian Width. */
class ColumnsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "~", "é", "ß", "Ж", "ع", "א", "–", "“", "§", "✓", "│", "ｱ", "€"})
    void mostCharactersTakeOneColumn(String character) {
        assertThat(Columns.of(character.codePointAt(0))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"模", "、", "あ", "ア", "한", "Ａ", "￥", "🦙", "🤗", "🚀", "🛑", "𠀀"})
    void charactersOfTheEastAndPicturesTakeTwo(String character) {
        assertThat(Columns.of(character.codePointAt(0))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0301, 0x0483, 0x0591, 0x064B, 0x20DD, 0x302A, 0x3099, 0x309A, 0xFE0F, 0xFE20})
    void marksThatJoinTheCharacterBeforeTakeNone(int mark) {
        assertThat(Columns.of(mark)).isZero();
    }
}
