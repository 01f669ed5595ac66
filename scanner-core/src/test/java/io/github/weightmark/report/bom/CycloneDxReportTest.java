package io.github.weightmark.report.bom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.LicenseClaim;
import io.github.weightmark.domain.LicenseFacts;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Hostile;
import io.github.weightmark.report.Merge;
import io.github.weightmark.report.Sample;
import io.github.weightmark.report.Schemas;
import io.github.weightmark.report.bom.CycloneDxReport.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CycloneDxReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Knowledge RULES = Knowledge.bundled();
    private static final ScanResult ALL_KINDS =
            Sample.scan(Verdict.FAIL, Sample.restricted(), Sample.closed(), Sample.passing(), Sample.undecided());

    @Test
    void fitsTheOfficialSchema() throws Exception {
        for (ScanResult result : List.of(ALL_KINDS, Sample.scan(Verdict.PASS), Hostile.scan())) {
            assertThat(new JsonParser().validate(bytes(Edition.V1_6, result, null), Version.VERSION_16))
                    .isEmpty();
        }
        byte[] dated = bytes(Edition.V1_6, ALL_KINDS, Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(new JsonParser().validate(dated, Version.VERSION_16)).isEmpty();
        byte[] wrong = text(Edition.V1_6, ALL_KINDS, null)
                .replace("machine-learning-model", "magic")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonParser().validate(wrong, Version.VERSION_16)).isNotEmpty();
    }

    /** No artifact of a Maven repository carries this schema: CI fetches it, see .ci/run. */
    @Test
    void theNewerEditionFitsItsOfficialSchema() throws Exception {
        String folder = System.getProperty("schemas.dir", "");
        assumeThat(folder).as("schemas.dir").isNotBlank();
        String schema = "bom-1.7.SNAPSHOT.schema.json";
        for (ScanResult result : List.of(ALL_KINDS, Sample.scan(Verdict.PASS), Hostile.scan())) {
            String text = text(Edition.V1_7, result, Instant.EPOCH);
            assertThat(Schemas.errors(Path.of(folder), schema, text)).isEmpty();
        }
        String wrong = text(Edition.V1_7, ALL_KINDS, null).replace("machine-learning-model", "magic");
        assertThat(Schemas.errors(Path.of(folder), schema, wrong)).isNotEmpty();
    }

    @Test
    void theOfficialLibraryReadsItBack() throws Exception {
        Bom bom = new JsonParser().parse(bytes(Edition.V1_6, ALL_KINDS, null));
        assertThat(bom.getComponents())
                .extracting(Component::getType)
                .containsOnly(Component.Type.MACHINE_LEARNING_MODEL);
        Component helper = bom.getComponents().get(0);
        assertThat(helper.getGroup()).isEqualTo("acme");
        assertThat(helper.getName()).isEqualTo("helper-8b");
        assertThat(helper.getPedigree().getAncestors().getComponents())
                .extracting(Component::getName)
                .containsExactly("Llama-3.1-8B");
        assertThat(helper.getEvidence().getOccurrences()).hasSize(2);
        assertThat(bom.getDependencies().get(0).getDependencies()).hasSize(4);
    }

    @Test
    void whatTheOfficialLibraryWritesAgainIsTheSameDocument() throws Exception {
        for (ScanResult result : List.of(ALL_KINDS, Sample.scan(Verdict.PASS, Merge.model()), Hostile.scan())) {
            byte[] ours = bytes(Edition.V1_6, result, Instant.EPOCH);
            Bom bom = new JsonParser().parse(ours);
            String again =
                    BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
            assertThat(Differences.of(whatItWrites(ours), JSON.readTree(again))).isEmpty();
        }
    }

    /** It reads and does not write the schema's name and references to model cards, which 1.6 has. */
    private static JsonNode whatItWrites(byte[] document) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(document);
        root.remove("$schema");
        for (JsonNode component : root.path("components")) {
            JsonNode references = component.path("externalReferences");
            if (references.path(0).path("type").asText().equals("model-card")) {
                ((ArrayNode) references).remove(0);
            }
            if (references.isEmpty()) {
                ((ObjectNode) component).remove("externalReferences");
            }
        }
        return root;
    }

    @Test
    void theNotesTellTheWayThroughTheLineage() throws IOException {
        JsonNode bom = JSON.readTree(bytes(Edition.V1_6, Sample.scan(Verdict.PASS, Merge.model()), null));
        assertThat(bom.at("/components/0/pedigree/notes").asText())
                .isEqualTo("acme/one: relation=merge of acme/merge; acme/two: relation=merge of acme/merge;"
                        + " acme/root: relation=finetune of acme/one, relation=finetune of acme/two;"
                        + " acme/untold: relation=derived");
    }

    @Test
    void whatHasNoVersionSaysSo() throws Exception {
        assertThat(components(Edition.V1_6).path(1).path("version").asText()).isEqualTo("unknown");
    }

    @Test
    void tierClausesAndOpennessStandInProperties() throws Exception {
        JsonNode helper = components(Edition.V1_6).path(0);
        assertThat(helper.path("properties").findValuesAsText("name"))
                .contains("weightmark:tier", "weightmark:clause:mau-threshold", "weightmark:finding:1:rule");
        assertThat(helper.at("/modelCard/properties").findValuesAsText("name"))
                .contains("weightmark:osaid", "weightmark:eu-ai-act-open-source");
    }

    @Test
    void theOlderEditionListsLicencesOneByOne() {
        assertThat(new BomLicenses(RULES, false).of(facts("apache-2.0", "Apache-2.0 AND LicenseRef-x")))
                .hasToString("[{\"license\":{\"id\":\"Apache-2.0\",\"acknowledgement\":\"declared\"}},"
                        + "{\"license\":{\"id\":\"Apache-2.0\",\"acknowledgement\":\"concluded\"}},"
                        + "{\"license\":{\"name\":\"LicenseRef-x\",\"acknowledgement\":\"concluded\"}}]");
    }

    @Test
    void theNewerEditionSaysItInOneExpression() {
        assertThat(new BomLicenses(RULES, true).of(facts("llama3.1", "Apache-2.0 AND LicenseRef-x")))
                .hasToString(
                        "[{\"expression\":\"LicenseRef-scancode-llama-3.1-license-2024\",\"acknowledgement\":\"declared\"},"
                                + "{\"expression\":\"Apache-2.0 AND LicenseRef-x\",\"acknowledgement\":\"concluded\"}]");
    }

    @Test
    void aChoiceIsNeverListedAsIfAllApplied() {
        assertThat(new BomLicenses(RULES, false).concluded("MIT OR Apache-2.0"))
                .hasToString("[{\"license\":{\"name\":\"MIT OR Apache-2.0\",\"acknowledgement\":\"concluded\"}}]");
    }

    @Test
    void onlyAndOrLaterAreNotGuessed() {
        assertThat(new BomLicenses(RULES, false).of(facts("gpl-3.0", LicenseFacts.NO_ASSERTION)))
                .hasToString("[{\"license\":{\"name\":\"gpl-3.0 (only or or-later is not stated)\","
                        + "\"acknowledgement\":\"declared\"}}]");
    }

    @Test
    void whatCannotBeToldIsNotConcluded() {
        assertThat(new BomLicenses(RULES, true).concluded(LicenseFacts.NO_ASSERTION))
                .isEmpty();
        assertThat(new BomLicenses(RULES, true).concluded("no expression at all"))
                .isEmpty();
    }

    @Test
    void waiversAreAnnotationsWhenThereIsATime() throws Exception {
        JsonNode dated = new ObjectMapper().readTree(bytes(Edition.V1_7, ALL_KINDS, Instant.EPOCH));
        assertThat(dated.at("/annotations/0/text").asText())
                .isEqualTo(
                        "tiers.review restricted waived by legal@example.com until 2027-03-31: Looked at in LEGAL-412");
        assertThat(new ObjectMapper()
                        .readTree(bytes(Edition.V1_7, ALL_KINDS, null))
                        .has("annotations"))
                .isFalse();
    }

    private static LicenseFacts facts(String declared, String concluded) {
        LicenseClaim claim = new LicenseClaim(ClaimKind.LICENSE, declared, Source.line("README.md", 2));
        return new LicenseFacts(List.of(claim), List.of(), List.of(), concluded);
    }

    private static JsonNode components(Edition edition) throws IOException {
        return new ObjectMapper().readTree(bytes(edition, ALL_KINDS, null)).path("components");
    }

    private static byte[] bytes(Edition edition, ScanResult result, @Nullable Instant time) throws IOException {
        return text(edition, result, time).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Edition edition, ScanResult result, @Nullable Instant time) throws IOException {
        StringBuilder text = new StringBuilder();
        new CycloneDxReport(edition, RULES, time).write(result, text);
        return text.toString();
    }
}
