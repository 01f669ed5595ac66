package io.github.weightmark.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.weightmark.domain.Terms;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.knowledge.Licenses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Model Openness Tool's own test records and what it makes of them: run with {@code -Dcorpus.dir=FOLDER}. */
@Tag("corpus")
class MotRecordsTest {

    private static final Set<String> WITHDRAWN = Set.of("StandardML-NJ", "GFDL-1.3");
    /** Free by our reading, but on none of the lists that the tool goes by. */
    private static final Set<String> OUTSIDE_THE_LISTS = Set.of("libpng-2.0", "Beerware", "curl", "CC-PDDC");

    private static final Licenses LICENSES = new Licenses(Knowledge.bundled().licenses());

    @Test
    void everyRecordGetsTheClassAndTheProgressThatTheToolGivesIt() throws IOException {
        String corpus = System.getProperty("corpus.dir", "");
        assumeFalse(corpus.isEmpty(), "no corpus");
        Path file = Path.of(corpus, "openness", "mot-tests", "expected_results.json");
        JsonNode models = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build()
                .readTree(Files.readString(file))
                .path("models");

        assertThat(models).hasSize(27);
        for (JsonNode model : models) {
            MofClass mof = mof(model.path("release"));
            JsonNode expected = model.path("classification");
            String name = model.path("release").path("name").asText();
            Integer reached = mof.reached();
            assertThat(reached == null ? 0 : reached)
                    .as(name)
                    .isEqualTo(expected.path("class").asInt());
            for (int mofClass = 1; mofClass <= 3; mofClass++) {
                double progress =
                        expected.path("progress").path(String.valueOf(mofClass)).asDouble();
                assertThat(mof.progress(mofClass)).as(name + " " + mofClass).isCloseTo(progress, within(0.001));
            }
        }
    }

    private static MofClass mof(JsonNode release) {
        Map<MofComponent, String> parts = new EnumMap<>(MofComponent.class);
        for (JsonNode part : release.path("components")) {
            MofComponent component =
                    MofComponent.titled(part.path("name").asText()).orElseThrow();
            parts.put(component, license(part, component, release.path("license")));
        }
        return new MofClass(parts, MotRecordsTest::open);
    }

    /** Of its own, else that of its kind, else that of the whole. */
    private static String license(JsonNode part, MofComponent component, JsonNode common) {
        String own = part.path("license").isObject()
                ? part.path("license").path("name").asText("")
                : part.path("license").asText("");
        if (!own.isEmpty()) {
            return own.equals("unlicensed") ? "" : own;
        }
        String kind = component.kind().name().toLowerCase(Locale.ROOT);
        String ofKind = common.path(kind).path("name").asText("");
        return ofKind.isEmpty() ? common.path("distribution").path("name").asText("") : ofKind;
    }

    /** Exactly as the tool does: by SPDX id alone, withdrawn ids too, and nothing that is merely like one. */
    private static boolean open(String license) {
        return WITHDRAWN.contains(license)
                || LICENSES.byId(license)
                        .filter(rule -> rule.terms() == Terms.OSI || rule.terms() == Terms.FREE)
                        .filter(rule -> !OUTSIDE_THE_LISTS.contains(rule.id()))
                        .isPresent();
    }
}
