package io.github.weightmark.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguousPatternsTest {

    @Test
    void theBundledFamiliesNeverLeaveTheAnswerToChance() {
        assertThat(AmbiguousPatterns.of(Knowledge.bundled().families())).isEmpty();
    }

    @Test
    void twoPatternsThatMeetAndAreEquallyNearContradict() {
        assertThat(of(family("a", "MIT", "zoo/*chat*"), family("b", "CC-BY-NC-4.0", "ZOO/*code*")))
                .containsExactly("rules/families/a.yml: zoo/*chat* (MIT) and rules/families/b.yml: zoo/*code* "
                        + "(CC-BY-NC-4.0) fit the same models equally well. Give one of them a longer pattern.");
    }

    @Test
    void bracesAreSpelledOutBefore() {
        assertThat(of(family("a", "MIT", "{park, zoo}/*chat*"), family("b", "closed", "zoo/{*code*, *tiger}")))
                .hasSize(1);
    }

    @Test
    void theSameAnswerTwiceIsNoContradiction() {
        assertThat(of(family("a", "MIT", "zoo/*chat*"), family("b", "MIT", "zoo/*code*")))
                .isEmpty();
    }

    @Test
    void theNearerPatternDecides() {
        assertThat(of(family("a", "MIT", "zoo/*chat*"), family("b", "closed", "zoo/*coder*")))
                .isEmpty();
        assertThat(of(family("a", "MIT", "zoo/lion*"), family("b", "closed", "zoo/l*ion")))
                .isEmpty();
        assertThat(of(family("a", "MIT", "zoo/lion"), family("b", "closed", "zoo/lion*")))
                .isEmpty();
    }

    @Test
    void aModelMayBeNamedAfterTwoOthers() {
        assertThat(of(family("a", "MIT", "*/*lion-*"), family("b", "closed", "*/*bear-*")))
                .isEmpty();
    }

    private static List<String> of(FamilyRule... rules) {
        return AmbiguousPatterns.of(List.of(rules));
    }

    private static FamilyRule family(String id, String license, String... models) {
        return Written.family(id, license, models);
    }
}
