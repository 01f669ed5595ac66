package io.github.weightmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import io.github.weightmark.domain.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void fitsItsSchema() throws IOException {
        assertThat(schema().validate(text(ALL_KINDS), InputFormat.JSON)).isEmpty();
        assertThat(schema().validate(text(Sample.scan(Verdict.PASS)), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesATierThatIsNone() throws IOException {
        String wrong = text(ALL_KINDS).replace("\"tier\": \"closed\"", "\"tier\": \"free\"");
        assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void anEmptyReportStillHasEveryField() throws IOException {
        assertThat(text(Sample.scan(Verdict.PASS))).isEqualTo("""
                        {
                          "schemaVersion": "1.0",
                          "tool": {
                            "name": "weightmark",
                            "version": "%s",
                            "rules": "2026.11.1"
                          },
                          "summary": {
                            "verdict": "pass",
                            "models": 0,
                            "byTier": {
                              "fully-open": 0,
                              "permissive": 0,
                              "restricted": 0,
                              "closed": 0,
                              "unknown": 0
                            },
                            "violations": 0,
                            "reviews": 0,
                            "waived": 0,
                            "incomplete": 0
                          },
                          "models": [],
                          "problems": [],
                          "files": {
                            "read": 12,
                            "skipped": 3
                          },
                          "sightingsLeftOut": 0
                        }
                        """.formatted(Version.current()));
    }

    @Test
    void aModelTellsEverythingInTheOrderOfTheContract() throws IOException {
        JsonNode model =
                new ObjectMapper().readTree(text(ALL_KINDS)).path("models").path(0);
        assertThat(model.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "provider",
                        "purl",
                        "asked",
                        "revision",
                        "tier",
                        "terms",
                        "verdict",
                        "origin",
                        "originNote",
                        "reasons",
                        "license",
                        "clauses",
                        "obligations",
                        "openness",
                        "lineage",
                        "conflicts",
                        "sightings",
                        "findings",
                        "problems");
        assertThat(model.path("purl").asText()).isEqualTo("pkg:huggingface/acme/helper-8b@0e9e39f2");
        assertThat(model.path("license").path("detected").path(0).toString())
                .isEqualTo(
                        "{\"id\":\"LicenseRef-scancode-llama-3.1-license-2024\",\"alsoMatches\":[],\"match\":\"variant\","
                                + "\"by\":\"text\",\"coverage\":0.9876,\"source\":\"LICENSE:1-112\",\"differences\":[{\"kind\":\"added\","
                                + "\"startLine\":40,\"endLine\":41,\"text\":\"and only on Sundays\"}]}");
        assertThat(model.path("clauses").path(0).toString())
                .isEqualTo("{\"id\":\"mau-threshold\",\"parameters\":{\"count\":700000000,"
                        + "\"metric\":\"monthly active users\"},\"source\":\"LICENSE:61-66\","
                        + "\"quote\":\"more than 700 million\\nmonthly active users\",\"inheritedFrom\":null}");
        assertThat(model.path("findings").path(1).path("waiver").path("until").asText())
                .isEqualTo("2027-03-31");
        assertThat(model.path("findings").path(0).path("waiver").isNull()).isTrue();
    }

    @Test
    void sightingsAreSorted() throws IOException {
        JsonNode sightings = new ObjectMapper()
                .readTree(text(ALL_KINDS))
                .path("models")
                .path(0)
                .path("sightings");
        assertThat(sightings.findValuesAsText("file"))
                .containsExactly("Dockerfile", "src/main/resources/application.yml");
    }

    @Test
    void theSameResultIsTheSameBytes() throws IOException {
        assertThat(text(ALL_KINDS)).isEqualTo(text(ALL_KINDS));
    }

    @Test
    void whatCouldSteerATerminalIsEscapedAndReadsBackUnchanged() throws IOException {
        String name = "evil/\u001b[2J\u202egpj";
        ModelResult model = new ModelResult(
                Sample.plain(ModelRef.huggingFace(name), Tier.UNKNOWN, LicenseFacts.NO_ASSERTION, List.of()),
                List.of(),
                List.of(),
                Verdict.INCOMPLETE);
        String json = text(Sample.scan(Verdict.INCOMPLETE, model));
        assertThat(json).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(new ObjectMapper()
                        .readTree(json)
                        .path("models")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(name);
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonReport().write(result, out);
        return out.toString();
    }

    private static Schema schema() throws IOException {
        try (InputStream file = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
        }
    }
}
