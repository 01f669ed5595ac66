package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.report.Json;
import io.github.weightmark.report.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The elements of an SPDX document, each with an address of its own. */
final class SpdxGraph {

    static final String NO_ASSERTION = "spdx:ExpandedLicensing/NoAssertionLicense";

    /** The document's own address space; named by its content, so that the same scan has the same. */
    private final String space;

    private final @Nullable Instant time;
    private final String comment;
    private final Map<String, ObjectNode> elements = new LinkedHashMap<>();
    private final List<String> roots = new ArrayList<>();
    private int numbered;

    /**
     * @param content of which the address space is made
     * @param time of the document, if any
     * @param comment on the document; empty for none
     */
    SpdxGraph(String content, @Nullable Instant time, String comment) {
        this.space = "urn:uuid:" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "#";
        this.time = time;
        this.comment = comment;
    }

    /** An element of this type; {@code key} names it within the document. */
    ObjectNode element(String type, String key) {
        ObjectNode node = Json.object().put("type", type).put("spdxId", id(key)).put("creationInfo", "_:ci");
        elements.put(key, node);
        return node;
    }

    boolean has(String key) {
        return elements.containsKey(key);
    }

    String id(String key) {
        return space + key;
    }

    void root(String id) {
        roots.add(id);
    }

    int next() {
        return ++numbered;
    }

    ObjectNode relate(String from, String type, String to) {
        ObjectNode relationship = element("Relationship", "relationship-" + next())
                .put("relationshipType", type)
                .put("from", from);
        relationship.putArray("to").add(to);
        return relationship;
    }

    /** The time of everything, in whole seconds as the standard has it. */
    String created() {
        return (time == null ? Instant.EPOCH : time)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    ObjectNode document() {
        ObjectNode root = Json.object().put("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld");
        ArrayNode graph = root.putArray("@graph");
        ObjectNode creation = graph.addObject()
                .put("type", "CreationInfo")
                .put("@id", "_:ci")
                .put("specVersion", "3.0.1")
                .put("created", created());
        creation.putArray("createdBy").add(id("agent"));
        creation.putArray("createdUsing").add(id("tool"));
        if (time == null) {
            creation.put("comment", "No time was asked for, so that the same scan is the same document.");
        }
        graph.add(plain("SoftwareAgent", "agent", "weightmark"));
        graph.add(plain("Tool", "tool", "weightmark " + Version.current()));
        ObjectNode document = plain("SpdxDocument", "document", "AI models of the project");
        if (!comment.isEmpty()) {
            document.put("comment", comment);
        }
        ArrayNode profiles = document.putArray("profileConformance");
        List.of("core", "software", "simpleLicensing", "ai").forEach(profiles::add);
        ArrayNode rootElements = document.putArray("rootElement");
        roots.forEach(rootElements::add);
        ArrayNode members = document.putArray("element");
        members.add(id("agent")).add(id("tool"));
        elements.keySet().forEach(key -> members.add(id(key)));
        graph.add(document);
        elements.values().forEach(graph::add);
        return root;
    }

    private ObjectNode plain(String type, String key, String name) {
        return Json.object()
                .put("type", type)
                .put("spdxId", id(key))
                .put("creationInfo", "_:ci")
                .put("name", name);
    }
}
