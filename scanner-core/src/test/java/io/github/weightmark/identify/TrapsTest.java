package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes that other tools make. */
class TrapsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Identifier IDENTIFIER = new Identifier(KNOWLEDGE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We permit you to commit and submit.",
                "A limited permit is emitted by the committee; smith and Schmitt transmit it.",
                "This model is summit-class: unlimited, permitted, admitted.",
                "BSD-like cloud, apache helicopter, isc2 dhcp, zlib stream, mpl toolkits",
            })
    void lettersInsideOfOtherWordsAreNoLicence(String text) {
        assertThat(IDENTIFIER.identify("LICENSE", text, 1))
                .extracting(LicenseMatch::match)
                .containsExactly(MatchKind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If your product has more than 100 million monthly active users, you shall display \"Quagga\" in it.",
                "Commercial use of the software is prohibited.",
                "The software must not be used by the military.",
                "You agree to pay ten percent of the revenue to the copyright holder.",
                "This license does not permit use of the software in weapons.",
                "The above permission is granted for non-commercial purposes.",
                "Not for commercial distribution.",
            })
    void aFreeLicenceWithATermAppendedIsNotThatLicence(String term) {
        for (String license : List.of("MIT", "BSD-3-Clause", "Apache-2.0", "ISC")) {
            List<LicenseMatch> matches =
                    IDENTIFIER.identify("LICENSE", SpdxTexts.text(license) + "\n\n" + term + "\n", 1);
            assertThat(matches).as(license).extracting(LicenseMatch::match).doesNotContain(MatchKind.EXACT);
            assertThat(matches.toString()).as(license).contains(term.substring(0, term.length() - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Modified MIT License", "MIT License (modified)", "The Restricted MIT License"})
    void aModifiedTitleMakesAVariant(String title) {
        String body = SpdxTexts.text("MIT").replaceFirst("(?s)^.*?Permission", "Permission");
        assertThat(IDENTIFIER.identify("LICENSE", title + "\n\n" + body, 1))
                .extracting(LicenseMatch::match)
                .containsExactly(MatchKind.VARIANT);
    }

    @Test
    void theNameOfTheHolderHidesNoTerm() {
        String text = SpdxTexts.text("MIT")
                .replaceFirst(
                        "<year> <copyright holders>",
                        "2024 Acme, who does not permit use of the software by companies with large revenue");
        assertThat(IDENTIFIER.identify("LICENSE", text, 1).get(0).match()).isEqualTo(MatchKind.VARIANT);
    }

    @Test
    void aFollowingPolicyIsADocumentOfItsOwn() {
        String policy =
                "Okapi use policy. You may not let the okapi judge people, sort applicants, or write for somebody"
                        + " who does not know it. Whoever sees it misused writes to Okapi House, which answers within a week and"
                        + " names the case in its yearly letter to the members of the house.";
        Identifier identifier =
                knowing(new String[] {"okapi-3", Known.OKAPI}, new String[] {"okapi-use-policy", policy});
        assertThat(identifier.identify("LICENSE", Known.OKAPI + "\n\n" + policy, 1))
                .extracting(LicenseMatch::license)
                .containsExactly("okapi-3", "okapi-use-policy");
        assertThat(identifier.identify("USE_POLICY.md", policy, 1))
                .extracting(LicenseMatch::license)
                .containsExactly("okapi-use-policy");
    }

    @Test
    void versionsThatDifferInOneSentenceAreKeptApart() {
        String next = Known.OKAPI.replace(
                "Tuned weights travel under the same agreement.",
                "Tuned weights travel under the same agreement and carry Okapi at the head of their name.");
        Identifier identifier = knowing(new String[] {"okapi-3", Known.OKAPI}, new String[] {"okapi-3.1", next});
        assertSingleExact(identifier, Known.OKAPI, "okapi-3");
        assertSingleExact(identifier, next, "okapi-3.1");
    }

    @Test
    void aVersionThatIsNotKnownIsAVariantOfTheOneThatIs() {
        Identifier identifier = knowing(new String[][] {{"okapi-3.1", Known.OKAPI}});
        LicenseMatch match = identifier
                .identify("LICENSE", Known.OKAPI.replace("one month after a letter", "at once with a letter"), 1)
                .get(0);
        assertThat(match.license()).isEqualTo("okapi-3.1");
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences().toString()).contains("at once with");
    }

    /** The fingerprints alone, without the texts: each is recognised as itself among all the others. */
    @Test
    void everyFingerprintIsItsOwnLicence() {
        List<Fingerprint> all = Corpus.bundled().licenses();
        Corpus corpus = new Corpus(all);
        List<String> wrong = new ArrayList<>();
        for (Fingerprint one : all) {
            int[] words = withoutGaps(one);
            if (one.role() == Fingerprint.Role.LICENSE && words.length > 0) {
                List<Document> documents = corpus.documents(words);
                if (documents.stream().noneMatch(document -> isOf(document, one.license(), all))) {
                    wrong.add(one.license());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theVersionsOfLlamaAndTheirPoliciesAreKnownApart() {
        assertThat(Corpus.bundled().licenses())
                .extracting(Fingerprint::license)
                .contains(
                        "LicenseRef-scancode-llama-2-license-2023",
                        "LicenseRef-weightmark-llama-3-community",
                        "LicenseRef-scancode-llama-3.1-license-2024",
                        "LicenseRef-scancode-llama-3.2-license-2024",
                        "LicenseRef-scancode-llama-3.3-license-2024",
                        "LicenseRef-weightmark-llama-3-aup",
                        "LicenseRef-weightmark-llama-3.1-aup");
    }

    private static boolean isOf(Document document, String license, List<Fingerprint> all) {
        List<Alignment> best = new ArrayList<>(document.twins());
        best.add(document.best());
        return best.stream()
                .anyMatch(one -> one.hunks().isEmpty()
                        && all.get(one.license()).license().equals(license));
    }

    private static int[] withoutGaps(Fingerprint one) {
        int[] kept = new int[one.size()];
        int count = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.isGap(i)) {
                kept[count++] = one.words()[i];
            }
        }
        return java.util.Arrays.copyOf(kept, count);
    }

    private static void assertSingleExact(Identifier identifier, String text, String license) {
        List<LicenseMatch> matches = identifier.identify("LICENSE", text, 1);
        assertThat(matches).extracting(LicenseMatch::license).containsExactly(license);
        assertThat(matches).extracting(LicenseMatch::match).containsExactly(MatchKind.EXACT);
    }

    private static Identifier knowing(String[]... licenses) {
        List<Fingerprint> all = new ArrayList<>();
        for (String[] license : licenses) {
            all.add(new Fingerprint(license[0], Words.of(license[1]).hashes(), new java.util.BitSet()));
        }
        Corpus corpus = new Corpus(all);
        return new Identifier(KNOWLEDGE, () -> corpus);
    }

    /** Licences of everybody end in the same disclaimer; of a short one that is more than the half. */
    @Test
    void aDisclaimerAtTheEndOfOtherTermsMakesThemNoVariantOfAFreeLicence() {
        String free = SpdxTexts.text("HPND-sell-MIT-disclaimer-xserver");
        String disclaimer = free.substring(free.indexOf("THE SOFTWARE IS PROVIDED"));
        String terms = "Bears may sleep in the barn while it rains, but not in the house. ".repeat(40);
        assertThat(IDENTIFIER.identify("LICENSE", disclaimer, 1))
                .extracting(LicenseMatch::match)
                .containsExactly(MatchKind.VARIANT);
        assertThat(IDENTIFIER.identify("LICENSE", terms + "\n\n" + disclaimer, 1))
                .extracting(LicenseMatch::match)
                .containsExactly(MatchKind.PARTIAL);
    }
}
