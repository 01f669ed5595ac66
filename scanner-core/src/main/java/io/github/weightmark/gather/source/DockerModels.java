package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.weights.WeightReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The models that Docker Model Runner has pulled to this machine. */
final class DockerModels implements EvidenceSource {

    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Surroundings at;

    DockerModels(Surroundings at) {
        this.at = at;
    }

    @Override
    public boolean serves(ModelRef model) {
        return "docker".equals(model.provider());
    }

    @Override
    public Evidence gather(ModelRef model) {
        Optional<Path> root = root();
        Optional<String> id = root.flatMap(folder -> id(folder, model.id()));
        if (id.isEmpty()) {
            return Evidence.none(model, List.of());
        }
        String hex = id.get().substring(7);
        Optional<Manifest> manifest = new Blobs(root.get().resolve("manifests").resolve("sha256"))
                .content(hex, hex, Manifest.MOST_BYTES)
                .flatMap(Manifest::of);
        return manifest.isEmpty()
                ? Evidence.none(model, List.of(unreadable(model)))
                : read(
                        model,
                        id.get(),
                        manifest.get(),
                        new Blobs(root.get().resolve("blobs").resolve("sha256")));
    }

    @Override
    public Optional<byte[]> former(ModelRef model, String sha256) {
        return root().flatMap(root -> new Blobs(root.resolve("blobs").resolve("sha256"))
                .content(sha256, sha256, at.limits().licenseBytes()));
    }

    private Optional<Path> root() {
        return at.folder("MODELS_PATH", ".docker/models").filter(Files::isDirectory);
    }

    /** The model that bears the tag; without one, {@code latest}. */
    private static Optional<String> id(Path root, String name) {
        String tag = name.indexOf(':', name.lastIndexOf('/') + 1) < 0 ? name + ":latest" : name;
        Optional<JsonNode> list =
                Blobs.read(root.resolve("models.json"), Manifest.MOST_BYTES).flatMap(Manifest::json);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode model : list.get().path("models")) {
            for (JsonNode known : model.path("tags")) {
                String id = model.path("id").asText("");
                if (isSame(known.asText(""), tag) && ID.matcher(id).matches()) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(String known, String tag) {
        String bare = known.replaceFirst("^(?:index\\.)?docker\\.io/", "");
        return bare.equals(tag)
                || bare.replaceFirst("^huggingface\\.co/", "hf.co/").equals(tag);
    }

    private Evidence read(ModelRef model, String id, Manifest manifest, Blobs blobs) {
        EvidenceDraft draft = at.draft(model);
        LayerTerms.Parts parts = layer ->
                blobs.content(layer.digest(), layer.digest(), at.limits().licenseBytes());
        DockerFacts.add(
                manifest,
                parts,
                draft,
                (layer, name, format) -> blobs.file(layer.digest())
                        .ifPresent(file -> new WeightReader(at.limits()).read(file, name, format, draft)));
        return DockerFacts.finished(draft, id, "Docker Model Runner's store");
    }

    private static Problem unreadable(ModelRef model) {
        return new Problem(
                "docker.unreadable",
                Level.ERROR,
                "The manifest of " + model.name() + " in Docker Model Runner's store is missing or damaged.",
                "Pull the model again: docker model pull " + model.id(),
                null);
    }
}
