package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void breaksAtTheLastBlankThatFits() {
        assertThat(Page.wrap("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void aWordThatFitsExactlyIsNotBroken() {
        assertThat(Page.wrap("one twos three", 8)).containsExactly("one twos", "three");
    }

    @Test
    void aWordLongerThanALineIsBrokenAtTheEnd() {
        assertThat(Page.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
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
