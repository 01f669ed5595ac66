package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobTest {

    @Test
    void bracesStandForOneOfSeveral() {
        assertThat(Glob.expand("{a, b}/x-{1,2}*")).containsExactly("a/x-1*", "a/x-2*", "b/x-1*", "b/x-2*");
        assertThat(Glob.expand("a/b*")).containsExactly("a/b*");
    }

    @Test
    void anOpenBraceWithoutItsEndIsPlainText() {
        assertThat(Glob.expand("a/{b")).containsExactly("a/{b");
    }

    @Test
    void piecesMayNotOverlap() {
        assertThat(Glob.of("ab*ba").matches("aba")).isFalse();
        assertThat(Glob.of("ab*ba").matches("abba")).isTrue();
        assertThat(Glob.of("a*b*c").matches("abc")).isTrue();
        assertThat(Glob.of("a*bc*c").matches("abc")).isFalse();
    }

    @Test
    void aStarAloneFitsEverything() {
        assertThat(Glob.of("*").matches("")).isTrue();
        assertThat(Glob.of("*").matches("org/name")).isTrue();
    }

    @Test
    void twoPatternsMeetWhereOneNameFitsBoth() {
        assertThat(meet("zoo/lion-*", "zoo/*-3b")).isTrue();
        assertThat(meet("zoo/*", "zoo/*")).isTrue();
        assertThat(meet("*/a*b", "zoo/*ab*")).isTrue();
        assertThat(meet("zoo/lion", "zoo/lion")).isTrue();
        assertThat(meet("*", "")).isTrue();
    }

    @Test
    void patternsWithoutACommonNameDoNotMeet() {
        assertThat(meet("zoo/lion-*", "zoo/tiger-*")).isFalse();
        assertThat(meet("zoo/*-3b", "zoo/*-7b")).isFalse();
        assertThat(meet("zoo/lion", "zoo/lion-*")).isFalse();
        assertThat(meet("", "a*")).isFalse();
    }

    private static boolean meet(String left, String right) {
        boolean meets = Glob.of(left).meets(Glob.of(right));
        assertThat(Glob.of(right).meets(Glob.of(left))).isEqualTo(meets);
        return meets;
    }
}
