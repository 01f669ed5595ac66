package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.WeightFile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import io.github.weightmark.gather.draft.ParentNames;
import io.github.weightmark.gather.weights.WeightReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models that Docker Model Runner has pulled to this machine, as OCI artifacts of Docker's own kind or of the
 * CNCF's. A pull from the Hub leaves the licence files out, so that a missing layer says nothing.
 */
final class DockerModels implements EvidenceSource {

    private static final Pattern ID = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String CONFIG = "config";

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
        Optional<Path> root = at.folder("MODELS_PATH", ".docker/models").filter(Files::isDirectory);
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
        LayerTerms.add(manifest, parts, draft);
        parts.content(manifest.config()).flatMap(Manifest::json).ifPresent(config -> config(config, draft));
        for (Manifest.Layer layer : manifest.layers()) {
            weights(layer, blobs, draft);
        }
        if (draft.speaks()) {
            return draft.read(id, "Docker Model Runner's store", Gate.UNKNOWN, List.of());
        }
        draft.problem(
                "docker.no-license-evidence",
                Level.WARNING,
                model.name() + " came without a licence layer, and its configuration names no licence.",
                "Name the model on the Hub that it was made from, so that its licence can be read there.",
                null);
        return draft.silent(id, "Docker Model Runner's store", Gate.UNKNOWN, List.of());
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

    private void weights(Manifest.Layer layer, Blobs blobs, EvidenceDraft draft) {
        String format =
                layer.type().contains("gguf") ? "gguf" : layer.type().contains("safetensors") ? "safetensors" : "";
        if (!format.isEmpty()) {
            String name = layer.path().isEmpty() ? "model." + format : layer.path();
            draft.weight(new WeightFile(name, format));
            blobs.file(layer.digest()).ifPresent(file -> new WeightReader(at.limits()).read(file, name, format, draft));
        }
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
