package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.ParentNames;
import java.util.List;

/**
 * What a model says that is an OCI artifact of Docker's own kind or of the CNCF's, whether it lies here or in a registry.
 * A pull from the Hub leaves the licence files out, so that a missing layer says nothing.
 */
final class DockerFacts {

    private static final String CONFIG = "config";

    private DockerFacts() {}

    /** Something is done with a layer that holds weights. */
    interface Weights {
        void found(Manifest.Layer layer, String name, String format);
    }

    static void add(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft, Weights weights) {
        LayerTerms.add(manifest, parts, draft);
        parts.content(manifest.config()).flatMap(Manifest::json).ifPresent(config -> config(config, draft));
        for (Manifest.Layer layer : manifest.layers()) {
            String format = format(layer);
            if (!format.isEmpty()) {
                String name = layer.path().isEmpty() ? "model." + format : layer.path();
                draft.weight(new WeightFile(name, format));
                weights.found(layer, name, format);
            }
        }
    }

    private static String format(Manifest.Layer layer) {
        if (layer.type().contains("gguf")) {
            return "gguf";
        }
        return layer.type().contains("safetensors") ? "safetensors" : "";
    }

    private static void config(JsonNode config, EvidenceDraft draft) {
        Source source = Source.file(CONFIG);
        JsonNode header = config.path(CONFIG).path("gguf");
        for (String key : List.of("general.license", "general.license.name")) {
            draft.claim(ClaimKind.WEIGHT_METADATA, header.path(key).asText(""), source);
        }
        JsonNode descriptor = config.path("descriptor");
        for (JsonNode license : descriptor.path("licenses")) {
            draft.claim(ClaimKind.PACKAGE, license.asText(""), source);
        }
        for (String base : List.of(
                descriptor.path("sourceURL").asText(""),
                header.path("general.base_model.0.repo_url").asText(""))) {
            if (ParentNames.reference(base).isPresent()) {
                draft.parent(base, EvidenceDraft.DERIVED, source);
            }
        }
    }

    /** The evidence, told from a model that came without a word of its licence. */
    static Evidence finished(EvidenceDraft draft, String revision, String place) {
        return draft.finished(
                revision,
                place,
                Gate.UNKNOWN,
                List.of(),
                new Problem(
                        "docker.no-license-evidence",
                        Level.WARNING,
                        draft.model().name() + " came without a licence layer, and its configuration names no licence.",
                        "Name the model on the Hub that it was made from, so that its licence can be read there.",
                        null));
    }
}
