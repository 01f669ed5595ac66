package io.github.weightmark.identify;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Texts of the SPDX list, out of the Maven artifact on the class path of the tests: none is kept here. */
final class SpdxTexts {

    /** Short and long, free and restricted, siblings that differ in a few words. */
    static final List<String> SOME = List.of(
            "0BSD",
            "AFL-3.0",
            "AGPL-3.0-only",
            "Apache-2.0",
            "Artistic-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSL-1.0",
            "CC-BY-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-ND-4.0",
            "CC-BY-SA-4.0",
            "CC0-1.0",
            "CDLA-Permissive-2.0",
            "EPL-2.0",
            "EUPL-1.2",
            "GPL-2.0-only",
            "GPL-3.0-only",
            "ISC",
            "LGPL-2.1-only",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "MS-PL",
            "MulanPSL-2.0",
            "ODbL-1.0",
            "OFL-1.1",
            "OSL-3.0",
            "PostgreSQL",
            "Python-2.0",
            "Unlicense",
            "Zlib");

    private static final ObjectMapper JSON = new ObjectMapper();

    private SpdxTexts() {}

    static String text(String license) {
        return field(license, "licenseText");
    }

    /** The notice for the head of a source file. */
    static String notice(String license) {
        return field(license, "standardLicenseHeader");
    }

    private static String field(String license, String field) {
        String path = "/resources/stdlicenses/" + license + ".json";
        try (InputStream in = SpdxTexts.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(in, path)).path(field).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
