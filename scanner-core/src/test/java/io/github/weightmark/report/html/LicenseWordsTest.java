package io.github.weightmark.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.report.Sample;
import io.github.weightmark.report.html.ModelSection.Detected;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseWordsTest {

    private final LicenseWords words = new LicenseWords(Sample.KNOWLEDGE.licenses());

    @Test
    void aLicenceTheRulesKnowHasItsName() {
        assertThat(words.named("MIT")).isEqualTo("MIT License (MIT)");
        assertThat(words.named("LicenseRef-acme")).isEqualTo("LicenseRef-acme");
        assertThat(words.named("a\u202e\nb" + "x".repeat(300))).isEqualTo("a? b" + "x".repeat(196) + " …");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTRICTED, Apache-2.0, Apache-2.0",
        "PERMISSIVE, MIT, MIT License (MIT)",
        "CLOSED, NOASSERTION, none for the weights: they cannot be downloaded",
        "UNKNOWN, NOASSERTION, cannot be told (NOASSERTION)"
    })
    void whereNoLicenceIsConcludedItSaysWhy(Tier tier, String concluded, String told) {
        assertThat(words.concluded(Sample.plain(ModelRef.of("file", "x"), tier, concluded, List.of())))
                .isEqualTo(told);
        assertThat(LicenseFacts.NO_ASSERTION).isEqualTo("NOASSERTION");
    }

    /** Only what is complete reads 100 %, and only what is exact reads word for word. */
    @ParameterizedTest
    @CsvSource({
        "EXACT, 1.0, word for word",
        "VARIANT, 1.0, 'variant, 100 % of its words'",
        "VARIANT, 0.9999, 'variant, 99 % of its words'",
        "PARTIAL, 0.5, 'partial, 50 % of its words'",
        "NONE, 0.4, not recognised"
    })
    void howWellATextIsALicenceIsRoundedDown(MatchKind kind, double coverage, String told) {
        assertThat(words.detected(match("MIT", List.of(), kind, coverage, List.of()))
                        .match())
                .isEqualTo(told);
    }

    @Test
    void aTextIsToldWithItsTwinsAndItsPlace() {
        assertThat(words.detected(match("MIT", List.of("X11", "Expat"), MatchKind.EXACT, 1, List.of())))
                .isEqualTo(new Detected(
                        "MIT License (MIT) (same words: X11, Expat)", "word for word", "LICENSE:1-9", List.of()));
        assertThat(words.detected(match(null, List.of(), MatchKind.NONE, 0, List.of())))
                .isEqualTo(new Detected("no licence we know", "not recognised", "LICENSE:1-9", List.of()));
    }

    @Test
    void aDifferenceSaysWhatStandsWhere() {
        assertThat(words.detected(match(
                                "MIT",
                                List.of(),
                                MatchKind.VARIANT,
                                0.9,
                                List.of(
                                        new Difference(Difference.Kind.ADDED, 4, 5, "only\n on Sundays"),
                                        new Difference(Difference.Kind.REMOVED, 7, 7, "sell\u202e"))))
                        .differences())
                .containsExactly("added, lines 4–5: only on Sundays", "removed, line 7: sell?");
    }

    /** A reviewer who sees the first dozen must know that there are more: the one that binds may be the last. */
    @Test
    void differencesBeyondTheFirstDozenAreCounted() {
        assertThat(shown(12)).hasSize(12).last().isEqualTo("changed, line 12: w12");
        assertThat(shown(13)).hasSize(13).last().isEqualTo("and 1 more; the JSON report has them all");
        assertThat(shown(40)).hasSize(13).last().isEqualTo("and 28 more; the JSON report has them all");
    }

    private List<String> shown(int number) {
        List<Difference> all = IntStream.rangeClosed(1, number)
                .mapToObj(line -> new Difference(Difference.Kind.CHANGED, line, line, "w" + line))
                .toList();
        return words.detected(match("MIT", List.of(), MatchKind.VARIANT, 0.9, all))
                .differences();
    }

    private static LicenseMatch match(
            @Nullable String license,
            List<String> twins,
            MatchKind kind,
            double coverage,
            List<Difference> differences) {
        return new LicenseMatch(license, twins, kind, coverage, "text", Source.lines("LICENSE", 1, 9), differences);
    }
}
