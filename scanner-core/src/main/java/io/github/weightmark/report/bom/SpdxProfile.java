package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

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
        for (JsonNode element : graph) {
            if (element.path("type").asText().equals("ai_AIPackage")) {
                String id = element.path("spdxId").asText();
                for (String field : FIELDS) {
                    if (element.path(field).asText().isEmpty()) {
                        missing.add(field + " of " + id);
                    }
                }
                for (String license : LICENSES) {
                    if (relationships(graph, id, license) != 1) {
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

    private static int relationships(JsonNode graph, String from, String type) {
        int count = 0;
        for (JsonNode element : graph) {
            boolean fits = element.path("relationshipType").asText().equals(type)
                    && element.path("from").asText().equals(from);
            count += fits ? 1 : 0;
        }
        return count;
    }
}
