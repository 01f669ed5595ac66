package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to hurt: the answer comes in bounded time and is never a licence. */
@Tag("large")
class BadInputTest {

    private static final Identifier IDENTIFIER = new Identifier(Knowledge.bundled());
    private static final int MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\u0000", "\uFEFF", "....", "💣", "\u2029\u2029", "<", "&", "(", "]("})
    void almostNothingIsNoLicence(String text) {
        assertThat(identify(text)).extracting(LicenseMatch::match).containsExactly(MatchKind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the ",
                "a",
                "<div ",
                "&amp",
                "((((",
                "1. ",
                "copyright ",
                "\n",
                "license\n\n",
                "permission is hereby granted free ",
                "模型",
            })
    void tenMegabytesOfOneThingEnd(String part) {
        String text = part.repeat(10 * MEBIBYTE / part.length());
        assertThat(identify(text)).extracting(LicenseMatch::match).doesNotContain(MatchKind.EXACT, MatchKind.VARIANT);
    }

    @Test
    void tenMegabytesOfLicenceWordsInDisorderEnd() {
        String[] words = SpdxTexts.text("GPL-3.0-only").split("\\s+");
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 10 * MEBIBYTE) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        assertThat(identify(text.toString()))
                .extracting(LicenseMatch::match)
                .doesNotContain(MatchKind.EXACT, MatchKind.VARIANT);
    }

    @Test
    void aLicenceAtTheEndOfAMegabyteOfNoiseIsFound() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder();
        while (text.length() < MEBIBYTE) {
            text.append((char) ('a' + random.nextInt(26))).append(random.nextInt(6) == 0 ? " " : "");
        }
        assertThat(identify(text + "\n\n" + SpdxTexts.text("MIT")))
                .extracting(LicenseMatch::license)
                .containsExactly("MIT");
    }

    @Test
    void manyCopiesAreFoundUpToABound() {
        assertThat(identify((SpdxTexts.text("ISC") + "\n\n").repeat(100)))
                .hasSizeBetween(2, 30)
                .extracting(LicenseMatch::license)
                .containsOnly("ISC");
    }

    @Test
    void randomCharactersAreNoLicence() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                text.append((char) random.nextInt(0xD800));
            }
            assertThat(identify(text.toString()))
                    .as("seed %d", seed)
                    .extracting(LicenseMatch::match)
                    .containsExactly(MatchKind.NONE);
        }
    }

    private static List<LicenseMatch> identify(String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> IDENTIFIER.identify("LICENSE", text, 1));
    }
}
