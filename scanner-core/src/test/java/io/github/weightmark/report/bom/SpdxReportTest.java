package io.github.weightmark.report.bom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Merge;
import io.github.weightmark.report.Sample;
import io.github.weightmark.report.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;

class SpdxReportTest {

    private static final String SCHEMA = "/resources/schema-v3.0.1.json";
    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());
    private static final ScanResult MERGE = Sample.scan(Verdict.PASS, Merge.model());

    @Test
    void fitsTheOfficialSchema() throws IOException {
        assertThat(Schemas.errors(SCHEMA, text(ALL_KINDS))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, text(Hostile.scan()))).isEmpty();
        assertThat(Schemas.errors(SCHEMA, text(ALL_KINDS).replace("\"ai_AIPackage\"", "\"ai_Magic\"")))
                .isNotEmpty();
    }

    @Test
    void conformsToTheAiProfile() throws IOException {
        assertThat(SpdxProfile.missing(tree(ALL_KINDS))).isEmpty();
        assertThat(SpdxProfile.missing(tree(Hostile.scan()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "releaseTime",
                "suppliedBy",
                "software_downloadLocation",
                "software_packageVersion",
                "software_primaryPurpose"
            })
    void theProfileMissesWhatIsTakenAway(String field) throws IOException {
        JsonNode document = tree(ALL_KINDS);
        ObjectNode model = (ObjectNode) models(document).get(0);
        model.remove(field);
        assertThat(SpdxProfile.missing(document))
                .containsExactly(field + " of " + model.path("spdxId").asText());
    }

    @Test
    void theProfileMissesALicence() throws IOException {
        JsonNode document = tree(ALL_KINDS);
        for (JsonNode element : document.path("@graph")) {
            if (element.path("relationshipType").asText().equals("hasConcludedLicense")) {
                ((ObjectNode) element).put("relationshipType", "other");
                assertThat(SpdxProfile.missing(document))
                        .containsExactly("exactly one hasConcludedLicense of "
                                + element.path("from").asText());
                return;
            }
        }
    }

    @Test
    void theProfileRefusesWhatIsNoExpression() throws IOException {
        JsonNode document = tree(ALL_KINDS);
        ((ObjectNode) document.path("@graph").path(0)).put("simplelicensing_licenseExpression", "free for all");
        assertThat(SpdxProfile.missing(document)).containsExactly("a valid expression instead of free for all");
    }

    @Test
    void aModelThatIsAlsoAnAncestorIsOneElement() throws IOException {
        List<JsonNode> models = models(tree(ALL_KINDS));
        assertThat(models).extracting(model -> model.path("name").asText()).doesNotHaveDuplicates();
        assertThat(models).extracting(model -> model.path("name").asText()).contains("meta-llama/Llama-3.1-8B");
    }

    @Test
    void lineageIsARelationship() throws IOException {
        List<String> types = new ArrayList<>();
        tree(ALL_KINDS)
                .path("@graph")
                .forEach(element -> types.add(element.path("relationshipType").asText()));
        assertThat(types).contains("descendantOf", "hasDeclaredLicense", "hasConcludedLicense");
    }

    @Test
    void theOfficialLibraryReadsItBackAndFindsNothingWrong() throws Exception {
        for (ScanResult result : List.of(ALL_KINDS, MERGE, Hostile.scan(), Sample.scan(Verdict.PASS))) {
            SpdxDocument document = SpdxOracle.read(text(result));
            assertThat(SpdxOracle.complaints(document)).isEmpty();
        }
        String broken = text(ALL_KINDS)
                .replace("\"software_primaryPurpose\": \"model\"", "\"software_primaryPurpose\": \"magic\"");
        assertThat(SpdxOracle.complaints(SpdxOracle.read(broken))).isNotEmpty();
    }

    @Test
    void whatTheOfficialLibraryWritesAgainIsTheSameDocument() throws Exception {
        for (ScanResult result : List.of(ALL_KINDS, MERGE, Hostile.scan())) {
            String again = SpdxOracle.rewritten(text(result));
            assertThat(Schemas.errors(SCHEMA, again)).isEmpty();
            assertThat(Differences.of(facts(tree(result)), facts(new ObjectMapper().readTree(again))))
                    .isEmpty();
        }
    }

    @Test
    void whatConcernsTheWholeScanIsAComment() throws Exception {
        ScanResult result = Sample.troubled();
        assertThat(comment(result))
                .isEqualTo("error file.unread: app/model.py cannot be read. Check its rights.\n"
                        + "note rules.override: The rule licence/zebra? of yours replaces the bundled one. Keep it, or"
                        + " delete your rule.");
        assertThat(comment(ALL_KINDS)).isNull();
        assertThat(Schemas.errors(SCHEMA, text(result))).isEmpty();
        assertThat(SpdxOracle.complaints(SpdxOracle.read(text(result)))).isEmpty();
    }

    private static @Nullable String comment(ScanResult result) throws IOException {
        for (JsonNode element : tree(result).path("@graph")) {
            if (element.path("type").asText().equals("SpdxDocument")) {
                return element.path("comment").textValue();
            }
        }
        throw new AssertionError("no document");
    }

    @Test
    void theWayThroughTheLineageIsKept() throws IOException {
        List<String> ways = new ArrayList<>();
        tree(MERGE).path("@graph").forEach(element -> {
            if (element.path("relationshipType").asText().equals("descendantOf")) {
                ways.add(name(element.path("from")) + " "
                        + name(element.path("to").path(0)));
            }
        });
        assertThat(ways)
                .containsExactly(
                        "acme/merge acme/one",
                        "acme/merge acme/two",
                        "acme/one acme/root",
                        "acme/two acme/root",
                        "acme/merge acme/untold");
    }

    private static String name(JsonNode id) {
        return id.asText().replaceFirst(".*huggingface%3A", "");
    }

    /** Every field of every element that bears an address of its own: the library names the others anew. */
    private static Map<String, Object> facts(JsonNode document) {
        Map<String, Object> facts = new TreeMap<>();
        for (JsonNode element : document.path("@graph")) {
            String id = element.path("spdxId").asText();
            element.properties().forEach(field -> {
                if (!id.isEmpty() && !field.getKey().equals("creationInfo")) {
                    Set<JsonNode> values = new HashSet<>();
                    field.getValue().forEach(values::add);
                    facts.put(id + " " + field.getKey(), values.isEmpty() ? field.getValue() : values);
                }
            });
        }
        return facts;
    }

    private static List<JsonNode> models(JsonNode document) {
        List<JsonNode> models = new ArrayList<>();
        document.path("@graph").forEach(element -> {
            if (element.path("type").asText().equals("ai_AIPackage")) {
                models.add(element);
            }
        });
        return models;
    }

    private static JsonNode tree(ScanResult result) throws IOException {
        return new ObjectMapper().readTree(text(result));
    }

    private static String text(ScanResult result) throws IOException {
        StringBuilder text = new StringBuilder();
        new SpdxReport(null).write(result, text);
        return text.toString();
    }
}
