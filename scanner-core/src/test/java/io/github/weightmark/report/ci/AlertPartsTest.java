package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.weightmark.domain.Confidence;
import io.github.weightmark.domain.Finding;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.SightingKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Sample;
import io.github.weightmark.report.UriText;
import io.github.weightmark.report.ci.Alert.Place;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the formats of build servers share: rules, fingerprints, places, and what XML and URIs may hold. */
class AlertPartsTest {

    @ParameterizedTest
    @CsvSource({
        "clauses.deny, mau-threshold, WM-CLAUSE-MAU-THRESHOLD",
        "clauses.review, mau-threshold, WM-CLAUSE-MAU-THRESHOLD",
        "tiers.deny, unknown, WM-TIER-UNKNOWN",
        "conflicts.deny, laxer-than-base, WM-CONFLICT-LAXER-THAN-BASE",
        "licenses.deny, AGPL-3.0-only, WM-LICENSE",
        "models.deny, acme/helper, WM-MODEL",
        "evidence.read, anything, WM-EVIDENCE-READ",
        "incomplete, anything, WM-INCOMPLETE",
        "clauses.deny, a <b>_\"c\", WM-CLAUSE-A-B-C-",
    })
    void aRuleKeepsItsNameWhateverThePolicySaysOfIt(String rule, String subject, String id) {
        assertThat(RuleIds.of(new Finding(rule, subject, Level.ERROR, "", "", null)))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "tiers.deny, Openness tier of an AI model",
        "conflicts, Statements about a licence contradict each other",
        "licenses.deny, Licence that the policy forbids or wants reviewed",
        "models.deny, Model that the policy forbids or wants reviewed",
        "waiver.expired, Waiver that no longer holds",
        "duties.review, Duty of a licence that the project visibly does not do",
        "lock.license, Change of a model since it was locked",
        "service.terms, Terms of a service that hold beside the licence of the weights",
        "evidence.incomplete, Evidence that could not be read",
    })
    void everyRuleSaysWhatFired(String rule, String title) {
        assertThat(SarifRules.title(RuleIds.of(new Finding(rule, "x", Level.ERROR, "", "", null))))
                .isEqualTo(title);
    }

    @Test
    void aProblemIsARuleToo() {
        assertThat(RuleIds.of(Sample.problem("hub.rate-limited", "It is late.")))
                .isEqualTo("WM-HUB-RATE-LIMITED");
    }

    @Test
    void equalAlertsAreToldApartByTheirOrderAndNothingElse() {
        Fingerprints prints = new Fingerprints();
        String first = prints.of("rule", "model", "subject", "usage");
        assertThat(first).matches("[0-9a-f]{16}:1");
        assertThat(prints.of("rule", "model", "subject", "usage")).isEqualTo(first.replace(":1", ":2"));
        assertThat(new Fingerprints().of("rule", "model", "subject", "usage")).isEqualTo(first);
    }

    @Test
    void wordsThatMoveFromOnePartToTheNextMakeAnotherFingerprint() {
        assertThat(Stream.of(
                                new String[] {"ab", "c"},
                                new String[] {"a", "bc"},
                                new String[] {"abc", ""},
                                new String[] {"abc"})
                        .map(parts -> new Fingerprints().of(parts)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFingerprintOutlivesEditsAboveItAndANewRevision() {
        String print = Alerts.of(Sample.scan(Verdict.FAIL, at(3))).get(0).fingerprint();
        assertThat(Alerts.of(Sample.scan(Verdict.FAIL, at(30))).get(0).fingerprint())
                .isEqualTo(print);
        assertThat(Alerts.of(Sample.scan(Verdict.FAIL, Sample.restricted("acme/other")))
                        .get(0)
                        .fingerprint())
                .isNotEqualTo(print);
    }

    private static ModelResult at(int line) {
        ModelResult model = Sample.restricted();
        return new ModelResult(
                model.assessment(),
                List.of(Sample.sighting("Dockerfile", line, "acme/helper-8b", "hf:acme/helper-8b")),
                model.findings(),
                model.verdict());
    }

    @ParameterizedTest
    @CsvSource({"12, 7, gpt-4o, 12, 7, 13", "12, 0, gpt-4o, 12, 1, 7", "12, 7, '', 12, 7, 8", "0, 0, x.gguf, 1, 1, 2"})
    void aPlaceCoversTheNameInItsLine(int line, int column, String raw, int atLine, int from, int to) {
        Sighting sighting = new Sighting(
                "a.yml",
                line,
                column,
                raw,
                Reference.parse("openai:gpt-4o"),
                SightingKind.USED,
                Confidence.HIGH,
                "spring-ai");
        assertThat(Place.of(sighting)).isEqualTo(new Place("a.yml", atLine, from, to));
    }

    @Test
    void aProblemWithAnAddressHasNoPlaceInTheProject() {
        assertThat(places(Source.file("https://hub.example/acme"))).isEmpty();
        assertThat(places(Source.file("models/x.gguf"))).containsExactly(new Place("models/x.gguf", 1, 1, 2));
        assertThat(places(Source.line("weightmark.yml", 7))).containsExactly(new Place("weightmark.yml", 7, 1, 2));
        assertThat(places(null)).isEmpty();
    }

    private static List<Place> places(@Nullable Source source) {
        Problem problem = new Problem("file.unreadable", Level.ERROR, "It cannot be read.", "", source);
        ScanResult result = new ScanResult("1", Verdict.INCOMPLETE, List.of(), List.of(problem), 0, 0, 0);
        return Alerts.of(result).get(0).places();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void whatXmlForbidsIsAQuestionMark(String text, String clean) {
        assertThat(Xml.clean(text)).isEqualTo(clean);
    }

    static Stream<Arguments> xml() {
        return Stream.of(
                Arguments.of("a\t\n\rb", "a\t\n\rb"),
                Arguments.of("\u0000\u0008\u000b\u000c\u001f ", "????? "),
                Arguments.of("\ud7ff\ue000\ufffd\ufffe\uffff", "\ud7ff\ue000\ufffd??"),
                Arguments.of("\ud83e\udd99 \ud83e \udd99", "🦙 ? ?"),
                Arguments.of("<&>\"']]>", "<&>\"']]>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "src/main/a-b_c~1.yml → src/main/a-b_c~1.yml",
                "a b.yml → a%20b.yml",
                "C:/x → C%3A/x",
                "a?b#c%d&e → a%3Fb%23c%25d%26e",
                "Größe/模.yml → Gr%C3%B6%C3%9Fe/%E6%A8%A1.yml",
                "javascript:alert(1) → javascript%3Aalert%281%29",
            })
    void aPathIsEncodedByteByByte(String path, String uri) {
        assertThat(UriText.encoded(path)).isEqualTo(uri);
    }
}
