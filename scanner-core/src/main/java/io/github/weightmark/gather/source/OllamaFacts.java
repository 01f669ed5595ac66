package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Reference;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;

/** What a manifest of Ollama says beyond its licence layers, whether it lies here or in a registry. */
final class OllamaFacts {

    /** What reports call the layer that holds the weights. */
    static final String WEIGHTS = "model.gguf";

    private OllamaFacts() {}

    /** Adds what a model was made from, and whether its weights are here at all. */
    static void add(Manifest manifest, LayerTerms.Parts parts, EvidenceDraft draft) {
        for (Manifest.Layer layer : manifest.layers()) {
            // A path on the disk of whoever made it names no model.
            boolean named =
                    !layer.from().isBlank() && OllamaName.of(layer.from()).isPresent();
            if (named && layer.type().endsWith(".image.model")) {
                draft.parentOf(
                        layer.from(),
                        Reference.of("ollama", layer.from()),
                        EvidenceDraft.DERIVED,
                        Source.file("manifest"));
            }
        }
        parts.content(manifest.config())
                .flatMap(Manifest::json)
                .map(config -> config.path("remote_host"))
                .filter(JsonNode::isTextual)
                .ifPresent(host -> cloud(host.asText(), draft));
    }

    private static void cloud(String host, EvidenceDraft draft) {
        draft.problem(
                "ollama.cloud",
                Level.ERROR,
                draft.model().name() + " runs at " + host
                        + ", so the terms of that service apply, which were not read.",
                "Read them, and record the decision as a waiver with owner and expiry.",
                null);
    }

    /** The evidence, told from a model that came without a word of its licence. */
    static Evidence finished(EvidenceDraft draft, String revision, String place) {
        return draft.finished(
                revision,
                place,
                Gate.UNKNOWN,
                List.of(),
                new Problem(
                        "ollama.no-license-evidence",
                        Level.WARNING,
                        draft.model().name() + " came without a licence layer, and its weights name no licence.",
                        "Name the model on the Hub that it was made from, so that its licence can be read there.",
                        null));
    }
}
