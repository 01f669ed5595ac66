package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the AI profile of SPDX 3.0.1 demands of every AI package. Neither the JSON schema nor the SPDX library checks
 * it, so we do.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/model/AI/AI/">SPDX 3.0.1, AI profile</a>
 */
final class SpdxProfile {

    private static final List<String> FIELDS = List.of(
            "name",
            "releaseTime",
            "suppliedBy",
            "software_downloadLocation",
            "software_packageVersion",
            "software_primaryPurpose");

    private static final List<String> LICENSES = List.of("hasDeclaredLicense", "hasConcludedLicense");

    private SpdxProfile() {}

    /** Everything demanded that is not there, in words; empty when the document conforms. */
    static List<String> missing(JsonNode document) {
        List<String> missing = new ArrayList<>();
        JsonNode graph = document.path("@graph");
        Map<String, Integer> relationships = relationships(graph);
        for (JsonNode element : graph) {
            if (element.path("type").asText().equals("ai_AIPackage")) {
                String id = element.path("spdxId").asText();
                for (String field : FIELDS) {
                    if (element.path(field).asText().isEmpty()) {
                        missing.add(field + " of " + id);
                    }
                }
                for (String license : LICENSES) {
                    if (relationships.getOrDefault(license + " " + id, 0) != 1) {
                        missing.add("exactly one " + license + " of " + id);
                    }
                }
            }
            String expression =
                    element.path("simplelicensing_licenseExpression").asText("");
            if (!expression.isEmpty() && Expression.parse(expression).isEmpty()) {
                missing.add("a valid expression instead of " + expression);
            }
        }
        return missing;
    }

    /** How many relationships there are of each type from each element. */
    private static Map<String, Integer> relationships(JsonNode graph) {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode element : graph) {
            String type = element.path("relationshipType").asText();
            counts.merge(type + " " + element.path("from").asText(), 1, Integer::sum);
        }
        return counts;
    }
}
