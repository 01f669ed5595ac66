package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.StatedTerms;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Adds what the licence layers of a model in a registry say: a whole text as a rule, a bare name at times. */
final class LayerTerms {

    private static final int SHORT = 12;

    private LayerTerms() {}

    /** Where the bytes of a part come from; empty when they cannot be had. */
    interface Parts {
        Optional<byte[]> content(Manifest.Layer layer);
    }

    static void add(Manifest manifest, Parts parts, EvidenceDraft draft) {
        for (Manifest.Layer layer : manifest.layers()) {
            if (layer.isPacked()) {
                packed(layer, draft);
            } else if (layer.isLicense()) {
                parts.content(layer)
                        .ifPresentOrElse(
                                bytes -> StatedTerms.add(
                                        new String(bytes, StandardCharsets.UTF_8), place(layer), 1, draft),
                                () -> missing(layer, draft));
            }
        }
    }

    /** What reports call it: the file it was, else the beginning of its hash. */
    static String place(Manifest.Layer layer) {
        return layer.path().isEmpty() || layer.path().contains("..")
                ? "license-"
                        + layer.digest()
                                .substring(0, Math.min(SHORT, layer.digest().length()))
                : layer.path();
    }

    /** What is in it may be a licence, and the name of the whole tells nothing of that. */
    private static void packed(Manifest.Layer layer, EvidenceDraft draft) {
        draft.problem(
                "layer.packed",
                Level.ERROR,
                "The documents " + place(layer) + " of " + draft.model().name()
                        + " are packed, and were not looked into for a licence.",
                "Unpack them into a folder beside the weights, and check that folder.",
                Source.file(place(layer)));
    }

    private static void missing(Manifest.Layer layer, EvidenceDraft draft) {
        draft.problem(
                "layer.unreadable",
                Level.ERROR,
                "The licence " + place(layer) + " of " + draft.model().name()
                        + " is missing or not what its hash names," + " so what it says is lost.",
                "Pull the model again.",
                Source.file(place(layer)));
    }
}
