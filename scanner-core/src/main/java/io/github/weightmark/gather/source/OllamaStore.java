package io.github.weightmark.gather.source;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.Sha256;
import io.github.weightmark.gather.weights.WeightReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The models that Ollama has pulled to this machine. */
final class OllamaStore implements EvidenceSource {

    private static final Path OF_THE_SERVICE = Path.of("/usr/share/ollama/.ollama/models");

    private final Surroundings at;

    OllamaStore(Surroundings at) {
        this.at = at;
    }

    @Override
    public boolean serves(ModelRef model) {
        return "ollama".equals(model.provider()) && OllamaName.of(model.id()).isPresent();
    }

    @Override
    public Evidence gather(ModelRef model) {
        OllamaName name = OllamaName.of(model.id()).orElseThrow();
        return root().map(root -> gather(model, name, root)).orElseGet(() -> Evidence.none(model, List.of()));
    }

    /** Ollama removes a part when no model needs it any more. */
    @Override
    public Optional<byte[]> former(ModelRef model, String sha256) {
        return root().flatMap(root -> new Blobs(root.resolve("blobs"))
                .content("sha256-" + sha256, sha256, at.limits().licenseBytes()));
    }

    private Optional<Path> root() {
        Optional<Path> own = at.folder("OLLAMA_MODELS", ".ollama/models").filter(Files::isDirectory);
        boolean service = own.isEmpty() && !at.value("HOME").isEmpty() && Files.isDirectory(OF_THE_SERVICE);
        return service ? Optional.of(OF_THE_SERVICE) : own;
    }

    private Evidence gather(ModelRef model, OllamaName name, Path root) {
        Path file = root.resolve("manifests")
                .resolve(name.host())
                .resolve(name.namespace())
                .resolve(name.model())
                .resolve(name.tag());
        if (!Files.exists(file)) {
            return Evidence.none(model, List.of());
        }
        Optional<byte[]> bytes = Blobs.read(file, Manifest.MOST_BYTES);
        Optional<Manifest> manifest = bytes.flatMap(Manifest::of);
        return manifest.isEmpty()
                ? Evidence.none(model, List.of(unreadable(model)))
                : read(model, manifest.get(), Sha256.of(bytes.orElseThrow()), new Blobs(root.resolve("blobs")));
    }

    private Evidence read(ModelRef model, Manifest manifest, String digest, Blobs blobs) {
        EvidenceDraft draft = at.draft(model);
        LayerTerms.Parts parts = layer -> blobs.content(
                "sha256-" + layer.digest(), layer.digest(), at.limits().licenseBytes());
        LayerTerms.add(manifest, parts, draft);
        OllamaFacts.add(manifest, parts, draft);
        for (Manifest.Layer layer : manifest.layers()) {
            if (layer.type().endsWith(".image.model")) {
                draft.weight(new WeightFile(OllamaFacts.WEIGHTS, "gguf"));
                blobs.file("sha256-" + layer.digest())
                        .ifPresent(
                                file -> new WeightReader(at.limits()).read(file, OllamaFacts.WEIGHTS, "gguf", draft));
            }
        }
        return OllamaFacts.finished(draft, "sha256:" + digest, "Ollama's store");
    }

    private static Problem unreadable(ModelRef model) {
        return new Problem(
                "ollama.unreadable",
                Level.ERROR,
                "The manifest of " + model.name() + " in Ollama's store cannot be read.",
                "Pull the model again: ollama pull " + model.id(),
                null);
    }
}
