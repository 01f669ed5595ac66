package io.github.weightmark.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Sample;
import io.github.weightmark.report.Schemas;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";
    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void fitsTheOfficialSchema() throws IOException {
        assertThat(Schemas.errors(SCHEMA, text(ALL_KINDS))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, text(Sample.scan(Verdict.PASS)))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, text(Hostile.scan()))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, text(ALL_KINDS).replace("\"level\": \"error\"", "\"level\": \"deadly\"")))
                .isNotEmpty();
    }

    @Test
    void aFindingStandsAtTheLineThatUsesTheModel() throws IOException {
        JsonNode result = run(ALL_KINDS).path("results").path(0);
        assertThat(result.path("ruleId").asText()).isEqualTo("WM-CLAUSE-MAU-THRESHOLD");
        assertThat(result.path("message").path("text").asText())
                .isEqualTo("The licence ends above 700000000 monthly active users."
                        + " Declare use.monthly-active-users in the policy, or choose another model.");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("Dockerfile");
        assertThat(place.path("region"))
                .hasToString("{\"startLine\":3,\"startColumn\":7,\"endLine\":3,\"endColumn\":21}");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("src/main/resources/application.yml");
    }

    @Test
    void aWaivedFindingIsSuppressed() throws IOException {
        JsonNode waived = run(ALL_KINDS).path("results").path(1);
        assertThat(waived.path("suppressions"))
                .hasToString("[{\"kind\":\"external\",\"status\":\"accepted\","
                        + "\"justification\":\"Looked at in LEGAL-412 (legal@example.com, until 2027-03-31)\"}]");
        assertThat(run(ALL_KINDS).path("results").path(0).has("suppressions")).isFalse();
    }

    @Test
    void everyRuleHasWhatCodeScanningAsksFor() throws IOException {
        for (JsonNode rule : run(ALL_KINDS).at("/tool/driver/rules")) {
            assertThat(rule.path("id").asText()).startsWith("WM-");
            assertThat(rule.at("/shortDescription/text").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/fullDescription/text").asText()).isNotEmpty().hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/help/text").asText()).isNotEmpty();
        }
    }

    @Test
    void theIndexOfAResultIsThatOfItsRule() throws IOException {
        JsonNode run = run(ALL_KINDS);
        for (JsonNode result : run.path("results")) {
            assertThat(run.at("/tool/driver/rules")
                            .path(result.path("ruleIndex").asInt())
                            .path("id")
                            .asText())
                    .isEqualTo(result.path("ruleId").asText());
        }
    }

    @Test
    void aFingerprintSurvivesEditsAboveItButNotAnotherFile() throws IOException {
        String before = fingerprint(moved("app.py", 4));
        assertThat(fingerprint(moved("app.py", 40))).isEqualTo(before);
        assertThat(fingerprint(moved("other.py", 4))).isNotEqualTo(before);
    }

    @Test
    void fingerprintsOfOneRunDiffer() throws IOException {
        ScanResult twice = Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.restricted());
        assertThat(run(twice).findValuesAsText("primaryLocationLineHash")).doesNotHaveDuplicates();
    }

    @Test
    void noWordBecomesALink() throws IOException {
        JsonNode results = run(Hostile.scan()).path("results");
        assertThat(results).isNotEmpty();
        assertThat(results.findValuesAsText("text"))
                .anyMatch(text -> text.contains("[x] (javascript:"))
                .noneMatch(text -> text.contains("]("));
    }

    @Test
    void aPathIsAUri() throws IOException {
        ScanResult odd = Sample.scan(Verdict.FAIL, moved("src/ä b#1.py", 4));
        assertThat(run(odd).at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("src/%C3%A4%20b%231.py");
    }

    private static ModelResult moved(String file, int line) {
        ModelResult model = Sample.restricted();
        Sighting sighting = Sample.sighting(file, line, "acme/helper-8b", "hf:acme/helper-8b");
        return new ModelResult(model.assessment(), List.of(sighting), model.findings(), model.verdict());
    }

    private static String fingerprint(ModelResult model) throws IOException {
        return run(Sample.scan(Verdict.FAIL, model))
                .findValuesAsText("primaryLocationLineHash")
                .get(0);
    }

    private static JsonNode run(ScanResult result) throws IOException {
        return new ObjectMapper().readTree(text(result)).path("runs").path(0);
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new SarifReport(Sample.KNOWLEDGE).write(result, text);
        return text.toString();
    }
}
