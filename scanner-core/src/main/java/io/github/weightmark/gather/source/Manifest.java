package io.github.weightmark.gather.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The list of what a model in a registry is made of; every part is named by the hash of its bytes.
 *
 * @param config facts about the model
 * @param layers its weights, licences, templates
 */
record Manifest(Layer config, List<Layer> layers) {

    static final int MOST_BYTES = 4 << 20;

    private static final int MOST_LAYERS = 10_000;
    private static final int DEPTH = 64;
    private static final Pattern DIGEST = Pattern.compile("sha256[:-][0-9a-fA-F]{64}");
    private static final Layer NONE = new Layer("", "", "", "");

    Manifest {
        layers = List.copyOf(layers);
    }

    /**
     * @param type what it is
     * @param digest SHA-256 of its bytes, hex; empty when the manifest does not tell
     * @param from the model it was taken from
     * @param path the file it was
     */
    record Layer(String type, String digest, String from, String path) {

        /** An archive of documents: {@code application/vnd.cncf.model.doc.v1.tar+gzip} and its like. */
        boolean isPacked() {
            return type.contains(".tar") && (type.contains(".doc.") || isLicense());
        }

        boolean isLicense() {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
            return type.endsWith(".license") || name.matches("(licen[sc]e|copying|notice|use_policy)\\b.*");
        }
    }

    /** Reads a manifest; empty when the bytes are none. */
    static Optional<Manifest> of(byte[] json) {
        Optional<JsonNode> root = json(json);
        if (root.isEmpty() || !root.get().path("layers").isArray()) {
            return Optional.empty();
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : root.get().path("layers")) {
            if (layers.size() < MOST_LAYERS) {
                layers.add(layer(layer));
            }
        }
        JsonNode config = root.get().path("config");
        return Optional.of(new Manifest(config.isObject() ? layer(config) : NONE, layers));
    }

    private static Layer layer(JsonNode node) {
        String digest = node.path("digest").asText("");
        String path = node.path("annotations").path("org.cncf.model.filepath").asText("");
        return new Layer(
                node.path("mediaType").asText(""),
                DIGEST.matcher(digest).matches() ? digest.substring(7).toLowerCase(java.util.Locale.ROOT) : "",
                node.path("from").asText(""),
                path.isEmpty() ? node.path("name").asText("") : path);
    }

    /** Any JSON of a stranger's; empty when it is none. */
    static Optional<JsonNode> json(byte[] bytes) {
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(MOST_BYTES)
                        .build())
                .build();
        try {
            return Optional.ofNullable(new ObjectMapper(bounded).readTree(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
