package io.github.weightmark.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Clause;
import io.github.weightmark.domain.Difference;
import io.github.weightmark.domain.LicenseMatch;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.MatchKind;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.read.DocumentReader;
import io.github.weightmark.text.Extracted;
import io.github.weightmark.text.Pdf;
import io.github.weightmark.text.TextExtractor;
import io.github.weightmark.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other tools were seen to get wrong, each by its name; all expectations written by hand. */
class KnownFailuresTest {

    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final Identifier IDENTIFIER = new Identifier(KNOWLEDGE);
    private static final Identifier OWN = Known.identifier(KNOWLEDGE);
    private static final DocumentReader READER = new DocumentReader(KNOWLEDGE);

    private static final String LLAMA_3 = "LicenseRef-weightmark-llama-3-community";
    private static final String LLAMA_3_POLICY = "LicenseRef-weightmark-llama-3-aup";
    private static final String LLAMA_3_1 = "LicenseRef-scancode-llama-3.1-license-2024";
    private static final String LLAMA_3_1_POLICY = "LicenseRef-weightmark-llama-3.1-aup";

    @Test
    void theLettersMitInPermitAreNotTheMitLicense() {
        List<LicenseMatch> matches = IDENTIFIER.identify("LICENSE", "We permit you to submit and commit it.", 1);
        assertThat(matches).extracting(LicenseMatch::match).containsExactly(MatchKind.NONE);
        assertThat(matches.get(0).license()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If it has more than 100 million monthly active users, show the name \"Quagga\" in it.",
                "It must not be used by anybody whose yearly revenue is above 20 million US dollars.",
                "Armies may not use it.",
                "Use for money is not allowed."
            })
    void aModifiedMitIsNeverMit(String term) {
        String mit = SpdxTexts.text("MIT");
        int warranty = mit.indexOf("THE SOFTWARE IS");
        for (String text : List.of(
                mit + "\n" + term,
                term + "\n\n" + mit,
                mit.substring(0, warranty) + term + "\n\n" + mit.substring(warranty))) {
            List<LicenseMatch> matches = IDENTIFIER.identify("LICENSE", text, 1);
            assertThat(matches).extracting(LicenseMatch::match).doesNotContain(MatchKind.EXACT);
            assertThat(matches.toString()).contains(term.substring(0, term.length() - 1));
        }
    }

    /** Fingerprints stand in for the texts, which may not be kept here. */
    @ParameterizedTest
    @CsvSource({
        LLAMA_3 + "," + LLAMA_3,
        LLAMA_3_POLICY + "," + LLAMA_3_POLICY,
        LLAMA_3_1 + "," + LLAMA_3_1,
        LLAMA_3_1_POLICY + "," + LLAMA_3_1_POLICY
    })
    void aLlamaTextIsItsOwnVersionAndAPolicyIsAPolicy(String given, String answer) {
        List<Document> documents = Corpus.bundled().documents(words(given));
        assertThat(documents).hasSize(1);
        assertThat(license(documents.get(0))).isEqualTo(answer);
        assertThat(documents.get(0).best().hunks()).isEmpty();
    }

    @Test
    void llama3WithoutItsPolicyIsNotLlama31() {
        int[] whole = words(LLAMA_3);
        int[] policy = words(LLAMA_3_POLICY);
        int at = Collections.indexOfSubList(boxed(whole), boxed(policy).subList(4, 12));
        assertThat(at).as("the policy stands in the same text").isGreaterThan(4);
        int[] agreement = Arrays.copyOf(whole, at - 4);
        List<Document> documents = Corpus.bundled().documents(agreement);
        assertThat(documents).extracting(KnownFailuresTest::license).containsExactly(LLAMA_3);
    }

    @Test
    void aLlamaCopyWithOneAddedClauseIsAVariantThatListsIt() {
        int[] llama = words(LLAMA_3);
        int[] clause = Words.of("Zebras pay twelve oats a week to the owner of the meadow.")
                .hashes();
        int at = llama.length / 3;
        int[] copy = IntStream.concat(
                        IntStream.concat(Arrays.stream(llama, 0, at), Arrays.stream(clause)),
                        Arrays.stream(llama, at, llama.length))
                .toArray();
        Document document = Corpus.bundled().documents(copy).get(0);
        assertThat(license(document)).isEqualTo(LLAMA_3);
        assertThat(document.best().hunks()).hasSize(1);
        assertThat(document.best().hunks().get(0).added()).isEqualTo(clause.length);
        assertThat(document.best().hunks().get(0).missing()).isZero();
    }

    @Test
    void theAddedClauseOfACopyIsQuotedWithItsLine() {
        String text = Known.OKAPI.replace(
                "Okapi House does not vouch", "\nAnswers may not train other okapis.\nOkapi House does not vouch");
        LicenseMatch match = OWN.identify("LICENSE", text, 1).get(0);
        assertThat(match.license()).isEqualTo("LicenseRef-weightmark-okapi");
        assertThat(match.match()).isEqualTo(MatchKind.VARIANT);
        assertThat(match.differences())
                .containsExactly(new Difference(Difference.Kind.ADDED, 9, 9, "Answers may not train other okapis"));
    }

    @Test
    void aLicenceThatIsThereOnlyAsPdfIsRead() throws IOException {
        byte[] pdf = Pdf.pages(List.of(Known.OKAPI.lines().toList()));
        Extracted extracted = TextExtractor.extract(pdf, "Okapi.pdf", Limits.DEFAULT);
        List<LicenseMatch> matches = OWN.identify("Okapi.pdf", extracted.text(), 1);
        assertThat(matches).extracting(LicenseMatch::license).containsExactly("LicenseRef-weightmark-okapi");
        assertThat(matches).extracting(LicenseMatch::match).containsExactly(MatchKind.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1"})
    void licencesWithTheSameWordsAreBothAnswered(String name) {
        LicenseMatch match = IDENTIFIER
                .identify("COPYING", SpdxTexts.text(name + "-only"), 1)
                .get(0);
        assertThat(match.match()).isEqualTo(MatchKind.EXACT);
        List<String> ids = new ArrayList<>(match.alsoMatches());
        ids.add(match.license());
        assertThat(ids).contains(name + "-only", name + "-or-later");
    }

    @Test
    void twoLicencesInOneFileAreTwo() {
        String text = SpdxTexts.text("MIT") + "\n\n" + SpdxTexts.text("CC-BY-NC-4.0");
        assertThat(IDENTIFIER.identify("LICENSE", text, 1))
                .extracting(LicenseMatch::license)
                .containsExactly("MIT", "CC-BY-NC-4.0");
    }

    @Test
    void aLicenceInsideOfAReadMeIsFoundAtItsLines() {
        String before = "# Zebra\n\nRuns on grass.\n\n## How to feed it\n\n    zebra --oats 3\n\n## Licence\n\n";
        LicenseMatch match = IDENTIFIER
                .identify("README.md", before + SpdxTexts.text("MIT") + "\n\n## Thanks\n\nTo the meadow.\n", 1)
                .get(0);
        assertThat(match.license()).isEqualTo("MIT");
        assertThat(match.source().startLine()).isBetween(9, 15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "700 million|700000000",
                "700,000,000|700000000",
                "seven hundred million (700,000,000)|700000000",
                "one hundred thousand|100000",
                "1.5 million|1500000"
            })
    void usersAreCountedInWordsAndFigures(String users, long count) {
        String text = "If you have more than " + users
                + " monthly active users, you must request a license from the licensor.";
        assertThat(parameter(text, "mau-threshold", "count")).isEqualTo(count);
    }

    @Test
    void usersAreCountedInChinese() {
        assertThat(parameter("月活跃用户超过1亿的，须另行申请许可。", "mau-threshold", "count")).isEqualTo(100_000_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 20 million|20000000|USD",
                "$1M|1000000|USD",
                "€10.000.000|10000000|EUR",
                "20 million US dollars|20000000|USD"
            })
    void revenueHasAnAmountAndACurrency(String revenue, long amount, String currency) {
        String text = "You need a commercial license if your annual revenue exceeds " + revenue + ".";
        assertThat(parameter(text, "revenue-cap", "amount")).isEqualTo(amount);
        assertThat(parameter(text, "revenue-cap", "currency")).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "negation|Nothing in this license restricts commercial use.",
                "definition|\"Hobby\" means any use that is solely for noncommercial purposes.",
                "example|It is free for all, for commercial or non-commercial purposes.",
            })
    void wordsOfATermThatForbidNothingAreNoTerm(String guard, String text) {
        assertThat(READER.read("LICENSE", text, 1).clauses())
                .as(guard)
                .extracting(Clause::id)
                .doesNotContain("non-commercial");
    }

    @Test
    void theTermItselfIsFoundBesideThem() {
        assertThat(READER.read("LICENSE", "Use is permitted for noncommercial purposes only.", 1)
                        .clauses())
                .extracting(Clause::id)
                .contains("non-commercial");
    }

    private static Object parameter(String text, String clause, String name) {
        return READER.read("LICENSE", text, 1).clauses().stream()
                .filter(one -> one.id().equals(clause))
                .findFirst()
                .orElseThrow()
                .parameters()
                .getOrDefault(name, "");
    }

    private static String license(Document document) {
        return Corpus.bundled().licenses().get(document.best().license()).license();
    }

    /** The words of a fingerprint without its replaceable parts. */
    private static int[] words(String license) {
        Fingerprint known = Corpus.bundled().licenses().stream()
                .filter(one -> one.license().equals(license))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, known.size())
                .filter(i -> !known.isGap(i))
                .map(i -> known.words()[i])
                .toArray();
    }

    private static List<Integer> boxed(int[] words) {
        return Arrays.stream(words).boxed().toList();
    }
}
