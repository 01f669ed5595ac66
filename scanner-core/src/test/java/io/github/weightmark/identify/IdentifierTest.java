package io.github.weightmark.identify;

import static io.github.weightmark.identify.Known.OKAPI;
import static io.github.weightmark.identify.Known.ZEBRA;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.Difference.Kind;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Identifier IDENTIFIER = Known.identifier(KNOWLEDGE);

    @Test
    void theSameWordsAreExact() {
        LicenseMatch match = only(ZEBRA);
        assertThat(match.license()).isEqualTo("Zebra-1.0");
        assertThat(match.match()).isEqualTo(MatchKind.EXACT);
        assertThat(match.coverage()).isEqualTo(1.0);
        assertThat(match.source()).hasToString("LICENSE:1-11");
        assertThat(match.differences()).isEmpty();
    }

    @Test
    void licencesWithTheSameWordsAnswerTogether() {
        assertThat(only(ZEBRA).alsoMatches()).containsExactly("Zebra-1.0-or-later");
        assertThat(only(OKAPI).alsoMatches()).isEmpty();
    }

    @Test
    void layoutMarkupAndCopyrightLinesAreNoDifference() {
        String dressed = "Copyright (c) 2024 Jane Doe\nAll rights reserved.\n\n# "
                + ZEBRA.replace("Two things", "**Two things**").replaceAll("(?<=\\S)\n(?=\\S)", " ");
        assertThat(only(dressed).match()).isEqualTo(MatchKind.EXACT);
    }

    @Test
    void anAddedRestrictionMakesAVariantAndIsShown() {
        LicenseMatch match = only(ZEBRA.replace("for money or as a gift.", "as a gift but never for money at all."));
        assertThat(match.license()).isEqualTo("Zebra-1.0");
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.startLine()).isEqualTo(4));
        assertThat(match.differences()).extracting(Difference::text).anyMatch(text -> text.contains("never for money"));
    }

    @Test
    void aTermAppendedAfterTheLastWordMakesAVariant() {
        LicenseMatch match = only(ZEBRA + "\nCompanies with many users must ask for a commercial licence first.\n");
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences())
                .containsExactly(new Difference(
                        Kind.ADDED, 13, 13, "Companies with many users must ask for a commercial licence first"));
    }

    @Test
    void aTitleThatSaysModifiedMakesAVariant() {
        assertThat(only("Modified " + ZEBRA).match()).isEqualTo(MatchKind.VARIANT);
    }

    @Test
    void aRestrictionInAReplaceablePartMakesAVariant() {
        assertThat(withHolder("Jane Doe and others").match()).isEqualTo(MatchKind.EXACT);
        assertThat(withHolder("Jane Doe for noncommercial use").match()).isEqualTo(MatchKind.VARIANT);
    }

    private static LicenseMatch withHolder(String holder) {
        int[] words = Words.of(ZEBRA).hashes();
        words[3] = Fingerprint.MAX_GAP;
        Corpus corpus = new Corpus(List.of(new Fingerprint("Zebra-1.0", words, new BitSet())));
        String text = ZEBRA.replaceFirst("holds", holder);
        return new Identifier(KNOWLEDGE, () -> corpus)
                .identify("LICENSE", text, 1)
                .get(0);
    }

    @Test
    void removedWordsAreCounted() {
        LicenseMatch match = only(ZEBRA.replace(
                "2. Nobody says or lets others believe that the makers stand behind a changed copy.", ""));
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences())
                .containsExactly(new Difference(
                        Kind.REMOVED,
                        7,
                        7,
                        "14 words",
                        "nobody says or lets others believe that the makers stand behind a changed copy",
                        false));
    }

    @Test
    void aReadmeAroundALicenceIsNoDifference() {
        String readme = "# fastgrid\n\nFast search over grids.\n\n## License\n\n" + ZEBRA + "\n## Thanks\n\nTo all.\n";
        LicenseMatch match = IDENTIFIER.identify("README.md", readme, 1).get(0);
        assertThat(match.match()).isEqualTo(MatchKind.EXACT);
        assertThat(match.source()).hasToString("README.md:7-17");
    }

    @Test
    void inALicenceFileEverySentenceBesideTheLicenceBelongsToItsTerms() {
        LicenseMatch match = only("# fastgrid\n\nSales go to Acme.\n\n## License\n\n" + ZEBRA);
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences()).extracting(Difference::text).containsExactly("Sales go to Acme");
    }

    @Test
    void aMisprintIsTold() {
        assertThat(only(ZEBRA.replace("makers promise", "makres promise")).differences())
                .containsExactly(new Difference(Kind.CHANGED, 10, 10, "makres", "makers", true));
        assertThat(only(ZEBRA.replace("makers promise", "takers promise")).differences())
                .extracting(Difference::slip)
                .containsExactly(true);
        assertThat(only(ZEBRA.replace("neither that it is", "neither that in is"))
                        .differences())
                .extracting(Difference::slip)
                .containsExactly(false);
    }

    @Test
    void twoLicencesInOneFileAreTwoDocuments() {
        List<LicenseMatch> matches = IDENTIFIER.identify("LICENSE", OKAPI + "\n=====\n\n" + ZEBRA, 1);
        assertThat(matches)
                .extracting(LicenseMatch::license)
                .containsExactly("LicenseRef-weightmark-okapi", "Zebra-1.0");
        assertThat(matches).extracting(LicenseMatch::match).containsOnly(MatchKind.EXACT);
    }

    @Test
    void linesCountFromTheFirstLineOfTheContent() {
        assertThat(IDENTIFIER.identify("README.md", ZEBRA, 40).get(0).source()).hasToString("README.md:40-50");
    }

    @Test
    void otherTextIsNoLicence() {
        LicenseMatch match = only("Permit me to submit this limited recipe: take two eggs.");
        assertThat(match.license()).isNull();
        assertThat(match.match()).isEqualTo(MatchKind.NONE);
        assertThat(match.source()).hasToString("LICENSE:1");
    }

    @Test
    void anEmptyTextIsNoLicence() {
        assertThat(only("").match()).isEqualTo(MatchKind.NONE);
    }

    @Test
    void aTitleAloneIsPartialAndNeverExact() {
        LicenseMatch match = only("\n# MIT License\n\nDo as we say.\n");
        assertThat(match.license()).isEqualTo("MIT");
        assertThat(match.match()).isEqualTo(MatchKind.PARTIAL);
        assertThat(match.by()).isEqualTo("title");
        assertThat(match.coverage()).isZero();
        assertThat(match.source()).hasToString("LICENSE:2");
    }

    @Test
    void aTextWithOneWordInTenChangedIsStillRecognisedAsAVariant() {
        for (int seed = 0; seed < 50; seed++) {
            LicenseMatch match = only(perturbed(OKAPI, seed));
            assertThat(match.license()).as("seed %d", seed).isEqualTo("LicenseRef-weightmark-okapi");
            assertThat(match.match()).as("seed %d", seed).isEqualTo(MatchKind.VARIANT);
        }
    }

    @Test
    void aLongTextOfRepeatedWordsEnds() {
        assertThat(only("the makers promise nothing about it ".repeat(50_000)).match())
                .isNotEqualTo(MatchKind.EXACT);
    }

    @Test
    void aRiderBesideALongLicenceInAPageIsATermToo() {
        String licence = (ZEBRA + OKAPI).replace("\n\n", "\n");
        Corpus corpus = new Corpus(List.of(Known.fingerprint("Long-1.0", licence)));
        String page = licence + "\n\nOnly gardeners may run it.\n";
        LicenseMatch match = new Identifier(KNOWLEDGE, () -> corpus)
                .identify("README.md", page, 1)
                .get(0);
        assertThat(match.license()).isEqualTo("Long-1.0");
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences()).extracting(Difference::text).containsExactly("Only gardeners may run it");
    }

    @Test
    void anotherTextOfTheSameLicenceIsNoOtherLicence() {
        Corpus corpus =
                new Corpus(List.of(Known.fingerprint("Zebra-1.0", ZEBRA), Known.fingerprint("Zebra-1.0", ZEBRA)));
        assertThat(new Identifier(KNOWLEDGE, () -> corpus)
                        .identify("LICENSE", ZEBRA, 1)
                        .get(0)
                        .alsoMatches())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} of 100 words, {1} others: {2}")
    @CsvSource({"50, 0, VARIANT", "49, 0, PARTIAL", "69, 70, PARTIAL", "70, 71, VARIANT", "69, 69, VARIANT"})
    void howMuchOfALicenceMakesAVariant(int there, int others, MatchKind kind) {
        String[] words = new String[100];
        Arrays.setAll(words, i -> "w" + i);
        Corpus corpus = new Corpus(List.of(Known.fingerprint("Numbered-1.0", String.join(" ", words))));
        String text = String.join(" ", Arrays.copyOf(words, there)) + ".\n" + "bears sleep. ".repeat(others / 2)
                + "x ".repeat(others % 2);
        assertThat(new Identifier(KNOWLEDGE, () -> corpus)
                        .identify("README.md", text, 1)
                        .get(0)
                        .match())
                .isEqualTo(kind);
    }

    private static String perturbed(String text, int seed) {
        Random random = new Random(seed);
        StringBuilder changed = new StringBuilder();
        for (String word : text.split(" ")) {
            changed.append(random.nextInt(10) == 0 ? "quagga" : word).append(' ');
        }
        return changed.toString();
    }

    private static LicenseMatch only(String text) {
        List<LicenseMatch> matches = IDENTIFIER.identify("LICENSE", text, 1);
        assertThat(matches).hasSize(1);
        return matches.get(0);
    }
}
