package io.github.weightmark.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.identify.Fingerprint;
import io.github.weightmark.identify.Fingerprint.Role;
import io.github.weightmark.identify.SelfTest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The licences and exceptions of the SPDX list, out of the Maven artifact that carries their texts. */
final class SpdxList {

    private static final String FOLDER = "/resources/stdlicenses/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SpdxList() {}

    /** All that are not deprecated, in the order of the list: licences, exceptions, notices of source files. */
    static List<Fingerprint> fingerprints() throws IOException {
        SortedMap<String, JsonNode> licenses = entries("licenses", "licenseId");
        SortedMap<String, JsonNode> exceptions = entries("exceptions", "licenseExceptionId");
        List<Fingerprint> all = new ArrayList<>();
        add(all, licenses, "standardLicenseTemplate", Role.LICENSE);
        add(all, exceptions, "licenseExceptionTemplate", Role.EXCEPTION);
        all.addAll(unlike(licenses, all));
        add(all, licenses, "standardLicenseHeaderTemplate", Role.NOTICE);
        return all;
    }

    /** All texts of the list, with the originals of what may be replaced. */
    static List<String> texts() throws IOException {
        List<String> all = new ArrayList<>();
        for (JsonNode entry : entries("licenses", "licenseId").values()) {
            all.add(entry.path("licenseText").asText());
            all.add(Template.plain(entry.path("standardLicenseTemplate").asText()));
            all.add(Template.plain(entry.path("standardLicenseHeaderTemplate").asText()));
        }
        for (JsonNode entry : entries("exceptions", "licenseExceptionId").values()) {
            all.add(Template.plain(entry.path("licenseExceptionTemplate").asText()));
        }
        return all;
    }

    private static void add(List<Fingerprint> all, SortedMap<String, JsonNode> entries, String field, Role role) {
        entries.forEach((id, entry) -> {
            String template = entry.path(field).asText();
            if (!template.isBlank()) {
                all.add(Template.fingerprint(id, template, role));
            }
        });
    }

    /** Texts that their own template does not describe: the list has some. */
    private static List<Fingerprint> unlike(SortedMap<String, JsonNode> licenses, List<Fingerprint> known) {
        SelfTest test = new SelfTest(known);
        List<Fingerprint> texts = new ArrayList<>();
        licenses.forEach((id, entry) -> {
            String text = entry.path("licenseText").asText();
            if (!test.recognises(id, text)) {
                texts.add(Template.fingerprint(id, text));
            }
        });
        return texts;
    }

    private static SortedMap<String, JsonNode> entries(String list, String id) throws IOException {
        SortedMap<String, JsonNode> entries = new TreeMap<>();
        for (JsonNode entry : json(list).path(list)) {
            if (!entry.path("isDeprecatedLicenseId").asBoolean()) {
                entries.put(entry.path(id).asText(), json(entry.path(id).asText()));
            }
        }
        return entries;
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
