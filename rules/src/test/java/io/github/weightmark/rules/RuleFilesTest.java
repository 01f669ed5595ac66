package io.github.weightmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule file of the project, against its schema and against what a schema cannot say. */
class RuleFilesTest {

    private static final Path FOLDER = Path.of("");
    private static final ObjectNode RULES = RuleFolder.read(FOLDER);
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @EnumSource(RuleType.class)
    void everyFileFitsItsSchema(RuleType type) throws IOException {
        Path file = FOLDER.resolve("schema/" + type.folder() + ".json");
        assumeThat(file).exists();
        Schema schema = SCHEMAS.getSchema(Files.readString(file), InputFormat.JSON);
        List<String> errors = new ArrayList<>();
        for (JsonNode rule : RULES.withArray(type.folder())) {
            ObjectNode content = rule.<ObjectNode>deepCopy();
            content.remove("file");
            schema.validate(content.toString(), InputFormat.JSON)
                    .forEach(error -> errors.add(rule.path("file").asText() + ": " + error));
        }
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RuleType.class,
            names = {"LICENSES", "CLAUSES", "FAMILIES", "PROVIDERS", "ALIASES"})
    void idsAreUnique(RuleType type) {
        Map<String, String> files = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (JsonNode rule : RULES.withArray(type.folder())) {
            String other = files.put(rule.path("id").asText(), rule.path("file").asText());
            if (other != null) {
                twice.add(other + " and " + rule.path("file").asText());
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void theIdOfAFamilyIsItsFileName() {
        for (JsonNode family : RULES.withArray("families")) {
            assertThat(family.path("file").asText())
                    .isEqualTo("rules/families/" + family.path("id").asText() + ".yml");
        }
    }

    @Test
    void identifyingPhrasesAreShort() {
        List<String> tooLong = new ArrayList<>();
        for (JsonNode licence : RULES.withArray("licenses")) {
            for (JsonNode clause : licence.path("clauses")) {
                for (JsonNode phrase : clause.path("phrases")) {
                    if (phrase.asText().split("\\s+").length > 12) {
                        tooLong.add(licence.path("file").asText() + ": " + phrase.asText());
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void parametersAreShortToo() {
        List<String> tooLong = new ArrayList<>();
        for (JsonNode licence : RULES.withArray("licenses")) {
            for (JsonNode clause : licence.path("clauses")) {
                for (JsonNode value : clause.path("parameters")) {
                    if (value.isTextual() && value.asText().split("\\s+").length > 12) {
                        tooLong.add(licence.path("file").asText() + ": " + value.asText());
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noFileKnowsTheMachineItWasWrittenOn() throws IOException {
        for (RuleType type : RuleType.values()) {
            for (JsonNode rule : RULES.withArray(type.folder())) {
                assertThat(rule.toString()).doesNotContain("/home/");
            }
        }
    }
}
