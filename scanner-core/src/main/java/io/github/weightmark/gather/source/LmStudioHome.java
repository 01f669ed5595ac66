package io.github.weightmark.gather.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where LM Studio keeps its models. It looks for a home of its own as its programs do: where a file in the user's home
 * points to, else in the folder of older versions, else in that of newer ones; of a move between them both may be there.
 */
final class LmStudioHome {

    private static final String POINTER = ".lmstudio-home-pointer";
    private static final int LONGEST_PATH = 4096;
    private static final int MOST_BYTES = 1 << 20;

    private final Surroundings at;

    LmStudioHome(Surroundings at) {
        this.at = at;
    }

    /** Folders of {@code publisher/model/file}, the ones to look into first first. */
    List<Path> models() {
        return at.value("LMSTUDIO_MODELS").isEmpty()
                ? homes().stream()
                        .flatMap(home -> Stream.concat(chosen(home).stream(), Stream.of(home.resolve("models"))))
                        .toList()
                : named("LMSTUDIO_MODELS");
    }

    /** Folders of the models of the catalogue: a description each, and no weights. */
    List<Path> catalogue() {
        return at.value("LMSTUDIO_HUB").isEmpty()
                ? homes().stream().map(home -> home.resolve("hub/models")).toList()
                : named("LMSTUDIO_HUB");
    }

    private List<Path> named(String variable) {
        return at.folder(variable, "").stream().toList();
    }

    private List<Path> homes() {
        Optional<Path> pointed = at.folder("", POINTER)
                .flatMap(file -> Blobs.read(file, LONGEST_PATH))
                .flatMap(bytes -> path(new String(bytes, StandardCharsets.UTF_8)));
        return Stream.of(pointed, at.folder("", ".cache/lm-studio"), at.folder("", ".lmstudio"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The folder that the user told LM Studio to download into. */
    private static Optional<Path> chosen(Path home) {
        return Blobs.read(home.resolve("settings.json"), MOST_BYTES)
                .flatMap(Manifest::json)
                .map(settings -> settings.path("downloadsFolder"))
                .filter(JsonNode::isTextual)
                .flatMap(folder -> path(folder.asText()));
    }

    /** A relative path would depend on where the scan runs. */
    private static Optional<Path> path(String written) {
        try {
            return Optional.of(Path.of(written.strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
