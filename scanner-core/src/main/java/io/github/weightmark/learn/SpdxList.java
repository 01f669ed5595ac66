package io.github.weightmark.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.identify.Fingerprint;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The licences and exceptions of the SPDX list, out of the Maven artifact that carries their texts. */
final class SpdxList {

    private static final String FOLDER = "/resources/stdlicenses/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SpdxList() {}

    /** All that are not deprecated, in the order of the list. */
    static List<Fingerprint> fingerprints() throws IOException {
        List<Fingerprint> all = new ArrayList<>();
        add(all, "licenses", "licenseId", "isDeprecatedLicenseId", "standardLicenseTemplate");
        add(all, "exceptions", "licenseExceptionId", "isDeprecatedLicenseId", "licenseExceptionTemplate");
        return all;
    }

    private static void add(List<Fingerprint> all, String list, String id, String deprecated, String template)
            throws IOException {
        List<String> ids = new ArrayList<>();
        for (JsonNode entry : json(list).path(list)) {
            if (!entry.path(deprecated).asBoolean()) {
                ids.add(entry.path(id).asText());
            }
        }
        ids.sort(null);
        for (String license : ids) {
            all.add(Template.fingerprint(license, json(license).path(template).asText()));
        }
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = SpdxList.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + name + ".json is not in org.spdx:java-spdx-library");
            }
            return JSON.readTree(in);
        }
    }
}
