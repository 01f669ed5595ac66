package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Json;
import io.github.weightmark.report.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A CycloneDX bill of materials with one machine-learning-model for each model.
 *
 * @see <a href="https://cyclonedx.org/capabilities/mlbom/">CycloneDX ML-BOM</a>
 */
public final class CycloneDxReport {

    /** Versions of the standard; 1.7 can say a LicenseRef as an expression, 1.6 is what most readers know. */
    public enum Edition {
        V1_6("1.6"),
        V1_7("1.7");

        private final String version;

        Edition(String version) {
            this.version = version;
        }
    }

    private static final String PROJECT = "project";

    private final Edition edition;
    private final Components components;
    private final @Nullable Instant time;

    /**
     * @param edition of the standard
     * @param knowledge names of licences
     * @param time of the document; {@code null} leaves it out
     */
    public CycloneDxReport(Edition edition, Knowledge knowledge, @Nullable Instant time) {
        this.edition = edition;
        this.components = new Components(new BomLicenses(knowledge, edition == Edition.V1_7));
        this.time = time;
    }

    /** Writes the document, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        ObjectNode body = body(result);
        ObjectNode root = Json.object()
                .put("$schema", "http://cyclonedx.org/schema/bom-" + edition.version + ".schema.json")
                .put("bomFormat", "CycloneDX")
                .put("specVersion", edition.version)
                .put(
                        "serialNumber",
                        "urn:uuid:" + UUID.nameUUIDFromBytes(body.toString().getBytes(StandardCharsets.UTF_8)))
                .put("version", 1);
        root.setAll(body);
        Json.write(root, out);
    }

    private ObjectNode body(ScanResult result) {
        ObjectNode body = Json.object();
        body.set("metadata", metadata(result));
        ArrayNode all = body.putArray("components");
        ArrayNode dependsOn = Json.array();
        ArrayNode incomplete = Json.array();
        ArrayNode annotations = Json.array();
        for (ModelResult model : result.models()) {
            String reference = BomModel.reference(model);
            all.add(components.component(model));
            dependsOn.add(reference);
            if (!model.assessment().problems().isEmpty()) {
                incomplete.add(reference);
            }
            if (time != null) {
                Decisions.annotate(annotations, model, time);
            }
        }
        body.putArray("dependencies").addObject().put("ref", PROJECT).set("dependsOn", dependsOn);
        ArrayNode compositions = body.putArray("compositions");
        compositions
                .addObject()
                .put("aggregate", "unknown")
                .putArray("assemblies")
                .add(PROJECT);
        if (!incomplete.isEmpty()) {
            compositions.addObject().put("aggregate", "incomplete").set("assemblies", incomplete);
        }
        if (!annotations.isEmpty()) {
            body.set("annotations", annotations);
        }
        return body;
    }

    private ObjectNode metadata(ScanResult result) {
        ObjectNode metadata = Json.object();
        if (time != null) {
            metadata.put("timestamp", time.toString());
        }
        metadata.putArray("lifecycles").addObject().put("phase", "build");
        metadata.putObject("tools")
                .putArray("components")
                .addObject()
                .put("type", "application")
                .put("name", "weightmark")
                .put("version", Version.current());
        metadata.putObject("component")
                .put("type", "application")
                .put("bom-ref", PROJECT)
                .put("name", PROJECT);
        ArrayNode properties = metadata.putArray("properties");
        Properties.add(properties, "verdict", result.verdict().id());
        Properties.add(properties, "rules", result.rulesVersion());
        result.problems().forEach(problem -> Properties.add(properties, "problem", problem.message()));
        return metadata;
    }
}
