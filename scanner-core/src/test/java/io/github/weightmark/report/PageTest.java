package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    @Test
    void breaksAtTheLastBlankThatFits() {
        assertThat(Page.wrap("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void aWordThatFitsExactlyIsNotBroken() {
        assertThat(Page.wrap("one twos three", 8)).containsExactly("one twos", "three");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghij, abcdefghij",
        "abcdefghij k, abcdefghij|k",
        "k abcdefghij, k|abcdefghij",
        "a b abcdefghij c d, a b|abcdefghij|c d",
        "/a/b/C.java:35 x (y), /a/b/C.java:35|x|(y)",
    })
    void aPathLongerThanALineStaysWholeSoThatItCanBeCopied(String text, String rows) {
        assertThat(Page.wrap(text, 4)).containsExactly(rows.split("\\|"));
    }

    @Test
    void aWordLongerThanAnyPathIsBrokenWhereTheLineEnds() {
        String whole = "x".repeat(300);
        assertThat(Page.wrap(whole, 4)).containsExactly(whole);
        assertThat(Page.wrap(whole + " y", 4)).containsExactly(whole, "y");
        assertThat(Page.wrap(whole + "x", 100)).containsExactly("x".repeat(100), "x".repeat(100), "x".repeat(100), "x");
    }

    @Test
    void aPairOfSurrogatesIsTwoColumnsAndStaysWhole() {
        assertThat(Page.wrap("🦙🦙🦙", 5)).containsExactly("🦙🦙", "🦙");
    }

    @Test
    void aTextHangsBelowItsFirstLine() {
        Page page = new Page(false);
        page.text("* ", "  ", 90, Style.NONE, "one two three");
        assertThat(page).hasToString("* one two\n  three\n");
    }

    @Test
    void aRowWithoutTextIsLeftOut() {
        Page page = new Page(false);
        page.row("licence", "");
        assertThat(page).hasToString("");
    }

    @Test
    void aRowStandsBesideItsLabel() {
        Page page = new Page(false);
        page.row("licence", "MIT");
        assertThat(page).hasToString("  licence     MIT\n");
    }

    @Test
    void chineseCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(Page.columns("许可证 a")).isEqualTo(8);
        assertThat(Page.columns("e\u0301")).isEqualTo(1);
        assertThat(Page.wrap("许可证许可证", 5)).containsExactly("许可", "证许", "可证");
        assertThat(Page.wrap("许", 1)).containsExactly("许");
    }
}
