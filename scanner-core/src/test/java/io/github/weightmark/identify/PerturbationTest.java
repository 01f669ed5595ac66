package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.TextExtractor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of SPDX texts in every dress: layout is no difference, words are. */
class PerturbationTest {

    private static final Identifier IDENTIFIER = new Identifier(Knowledge.bundled());

    static Stream<String> some() {
        return SpdxTexts.SOME.stream();
    }

    @ParameterizedTest
    @MethodSource("some")
    void theTextOfTheListIsExact(String license) {
        assertExact(license, SpdxTexts.text(license));
    }

    @ParameterizedTest
    @MethodSource("some")
    void layoutIsNoDifference(String license) {
        String text = SpdxTexts.text(license);
        assertExact(license, Perturbation.reflow(text, 50));
        assertExact(license, Perturbation.reflow(text, 100_000));
        assertExact(license, Perturbation.markdown(text));
        assertExact(license, Perturbation.typography(text));
        assertExact(license, text.replace("\r", "").replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void whatStandsAroundIsNoDifference(String license) {
        String text = SpdxTexts.text(license);
        assertExact(license, "README.md", Perturbation.readme(text));
        assertExact(license, Perturbation.copyright(text));
        assertExact(license, "Grid.java", Perturbation.comment(Perturbation.reflow(text, 74), " * "));
        assertExact(license, "Grid.java", Perturbation.comment(Perturbation.reflow(text, 74), "# "));
    }

    @ParameterizedTest
    @MethodSource("some")
    void anHtmlPageIsNoDifference(String license) {
        byte[] page = Perturbation.html(SpdxTexts.text(license)).getBytes(StandardCharsets.UTF_8);
        assertExact(
                license,
                TextExtractor.extract(page, "license.html", Limits.DEFAULT).text());
    }

    @ParameterizedTest
    @MethodSource("some")
    void changedWordsMakeAVariantThatListsThem(String license) {
        for (double share : new double[] {0.02, 0.05, 0.1}) {
            String changed = Perturbation.words(SpdxTexts.text(license), share, license.hashCode());
            LicenseMatch best = best(changed);
            assertThat(ids(best)).as("%s %s", license, share).anyMatch(id -> sameVersion(id, license));
            // A few changed words may all stand in the title, the copyright line or after the end, and say nothing.
            boolean touched = share > 0.05 || best.match() == MatchKind.VARIANT;
            assertThat(best.match() == MatchKind.VARIANT)
                    .as("%s %s", license, share)
                    .isEqualTo(touched);
            assertThat(best.differences().isEmpty()).as("%s %s", license, share).isEqualTo(!touched);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "Apache-2.0", "ISC", "BSD-3-Clause", "Zlib", "MPL-2.0"})
    void anAddedSentenceIsShownWithItsWords(String license) {
        String text = SpdxTexts.text(license);
        int middle = text.indexOf(". ", text.length() / 2) + 2;
        String term = "Zoos with more than ninety keepers shall pay a fee for the software. ";
        LicenseMatch best = best(text.substring(0, middle) + term + text.substring(middle));
        assertThat(best.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(best.differences())
                .filteredOn(one -> one.kind() != Difference.Kind.REMOVED)
                .extracting(Difference::text)
                .anyMatch(words -> words.contains("ninety keepers"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void twoLicencesInOneFileAreBothFound(String license) {
        String other = license.equals("MIT") ? "Apache-2.0" : "MIT";
        String both = SpdxTexts.text(other) + "\n\n=======\n\n" + SpdxTexts.text(license);
        Set<String> found = new HashSet<>();
        IDENTIFIER.identify("LICENSE", both, 1).forEach(match -> found.addAll(ids(match)));
        assertThat(found).contains(other, license);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GPL-2.0-only",
                "GPL-2.0-or-later",
                "GPL-3.0-only",
                "GPL-3.0-or-later",
                "LGPL-2.1-or-later",
                "AGPL-3.0-only",
                "Apache-2.0",
                "MPL-2.0"
            })
    void theNoticeOfASourceFileIsAPartOfTheLicenceItNames(String license) {
        String file = Perturbation.comment(SpdxTexts.notice(license), " * ");
        List<LicenseMatch> matches = IDENTIFIER.identify("Cage.java", file, 1);
        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).license()).isEqualTo(license);
        assertThat(matches.get(0).match()).isEqualTo(MatchKind.PARTIAL);
        assertThat(matches.get(0).by()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-2.0-or-later", "Apache-2.0", "MPL-2.0"})
    void halfANoticeIsNothing(String license) {
        String notice = SpdxTexts.notice(license);
        String half = notice.substring(notice.length() / 2);
        assertThat(best(half).match()).isEqualTo(MatchKind.NONE);
    }

    private static void assertExact(String license, String text) {
        assertExact(license, "LICENSE", text);
    }

    private static void assertExact(String license, String path, String text) {
        LicenseMatch best = best(path, text);
        assertThat(ids(best)).contains(license);
        assertThat(best.match()).as("%s %s", license, best.differences()).isEqualTo(MatchKind.EXACT);
    }

    /** The document that explains most of the text. */
    private static LicenseMatch best(String text) {
        return best("LICENSE", text);
    }

    private static LicenseMatch best(String path, String text) {
        List<LicenseMatch> matches = new ArrayList<>(IDENTIFIER.identify(path, text, 1));
        matches.sort((a, b) -> Integer.compare(lines(b), lines(a)));
        return matches.get(0);
    }

    private static int lines(LicenseMatch match) {
        return match.source().endLine() - match.source().startLine();
    }

    private static List<String> ids(LicenseMatch match) {
        List<String> ids = new ArrayList<>(match.alsoMatches());
        ids.add(String.valueOf(match.license()));
        return ids;
    }

    private static boolean sameVersion(String id, String license) {
        return id.replaceAll("-(only|or-later)$", "").equals(license.replaceAll("-(only|or-later)$", ""));
    }
}
