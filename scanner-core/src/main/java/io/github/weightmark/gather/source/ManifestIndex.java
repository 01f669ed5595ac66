package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A list of manifests under one name: OCI's image index, Docker's manifest list. Kinds that are not known are ignored, as
 * OCI has it, and so are signatures and attestations. Where entries say what kind of artifact they are, the models among
 * them count; where none does, all do: each binds whoever is given it, on whichever platform.
 *
 * @param entries SHA-256 of each manifest, hex, in the order of the list
 */
record ManifestIndex(List<String> entries) {

    /** What can be read, for a registry to choose from. */
    static final List<String> KINDS = List.of(
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json");

    private static final Set<String> READABLE = Set.copyOf(KINDS);
    private static final Pattern MODEL = Pattern.compile("application/vnd\\.(?:cncf\\.model|docker\\.ai)\\..{1,100}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    ManifestIndex {
        entries = List.copyOf(entries);
    }

    /** Reads an index; empty when the bytes are none. */
    static Optional<ManifestIndex> of(byte[] json) {
        Optional<JsonNode> root =
                Manifest.json(json).filter(node -> node.path("manifests").isArray());
        if (root.isEmpty() || root.get().path("layers").isArray()) {
            return Optional.empty();
        }
        List<String> models = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (JsonNode entry : root.get().path("manifests")) {
            String digest = entry.path("digest").asText("");
            if (DIGEST.matcher(digest).matches() && isReadable(entry)) {
                all.add(digest.substring(7));
                if (MODEL.matcher(entry.path("artifactType").asText("")).matches()) {
                    models.add(digest.substring(7));
                }
            }
        }
        List<String> counting = models.isEmpty() ? all : models;
        return Optional.of(new ManifestIndex(counting.stream().distinct().toList()));
    }

    /** What is said about another entry is no artifact of its own. */
    private static boolean isReadable(JsonNode entry) {
        return READABLE.contains(entry.path("mediaType").asText(""))
                && !entry.path("annotations").has("vnd.docker.reference.type");
    }
}
