package io.github.weightmark.report.bom;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/** The library of the SPDX project, which reads documents that it did not write. */
final class SpdxOracle {

    static {
        // It would ask spdx.org for the newest list of licences otherwise.
        System.setProperty("org.spdx.useJARLicenseInfoOnly", "true");
        SpdxModelFactory.init();
    }

    private SpdxOracle() {}

    static SpdxDocument read(String text) throws Exception {
        return read(text, new JsonLDStore(new InMemSpdxStore()));
    }

    /** What it finds wrong with the document and with each of its elements. */
    static List<String> complaints(SpdxDocument document) throws Exception {
        List<String> complaints = new ArrayList<>(document.verify());
        for (Element element : document.getElements()) {
            complaints.addAll(element.verify());
        }
        return complaints;
    }

    /** The same document, as the library writes it. */
    static String rewritten(String text) throws Exception {
        try (JsonLDStore store = new JsonLDStore(new InMemSpdxStore())) {
            read(text, store);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.serialize(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private static SpdxDocument read(String text, JsonLDStore store) throws Exception {
        return store.deSerialize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false);
    }
}
