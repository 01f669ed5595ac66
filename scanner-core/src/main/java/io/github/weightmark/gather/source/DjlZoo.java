package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ModelRef;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.gather.card.DjlMetadata;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The metadata of DJL's model zoo, as its cache keeps them. For models that were converted from the Hub the converter
 * writes Apache-2.0 whatever they are under, so that there only the name of the original counts.
 */
final class DjlZoo implements EvidenceSource {

    private static final Pattern ID = Pattern.compile("[\\w-][\\w.-]*(?:/[\\w-][\\w.-]*){1,4}");
    /** application (two folders), group (up to six), artifact (up to three) */
    private static final int DEPTH = 12;

    private final Surroundings at;

    DjlZoo(Surroundings at) {
        this.at = at;
    }

    @Override
    public boolean serves(ModelRef model) {
        return "djl".equals(model.provider()) && ID.matcher(model.id()).matches();
    }

    @Override
    public Evidence gather(ModelRef model) {
        String group = model.id().substring(0, model.id().indexOf('/'));
        String artifact = model.id().substring(group.length() + 1);
        if (DjlMetadata.isConverted(group)) {
            return converted(model, artifact);
        }
        Optional<Path> metadata = at.folder("DJL_CACHE_DIR", ".djl.ai")
                .map(root -> root.resolve("cache/repo/model"))
                .flatMap(root -> find(root, Path.of(group.replace('.', '/'), artifact, DjlMetadata.FILE_NAME)));
        return metadata.map(file -> read(model, file)).orElseGet(() -> Evidence.none(model, List.of()));
    }

    private static Evidence converted(ModelRef model, String artifact) {
        return Evidence.none(
                model,
                List.of(new Problem(
                        "djl.converted",
                        Level.WARNING,
                        model.name() + " was converted from " + artifact + " on the Hub, and the licence in DJL's"
                                + " metadata is the converter's.",
                        "Check " + artifact + " instead.",
                        null)));
    }

    private static Optional<Path> find(Path root, Path wanted) {
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(root, DEPTH, (file, attributes) -> attributes.isRegularFile() && file.endsWith(wanted))) {
            return files.sorted().findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Evidence read(ModelRef model, Path file) {
        Optional<JsonNode> metadata =
                Blobs.read(file, Manifest.MOST_BYTES).flatMap(Manifest::json).filter(JsonNode::isObject);
        if (metadata.isEmpty()) {
            return Evidence.none(
                    model,
                    List.of(new Problem(
                            "djl.unreadable",
                            Level.ERROR,
                            "The metadata of " + model.name() + " in DJL's cache cannot be read.",
                            "Remove them from the cache and load the model again.",
                            null)));
        }
        EvidenceDraft draft = at.draft(model);
        DjlMetadata.read(DjlMetadata.FILE_NAME, metadata.get(), draft);
        return draft.speaks()
                ? draft.read(null, "DJL's cache", Gate.UNKNOWN, List.of())
                : draft.silent(null, "DJL's cache", Gate.UNKNOWN, List.of());
    }
}
