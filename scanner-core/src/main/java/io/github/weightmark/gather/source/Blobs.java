package io.github.weightmark.gather.source;

import io.github.weightmark.gather.draft.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Parts of models in a folder on this machine, each in a file named by its hash. */
final class Blobs {

    private final Path root;

    Blobs(Path root) {
        this.root = root;
    }

    /** The file of a part; empty when it is not here. A link is not followed. */
    Optional<Path> file(String name) {
        Path file = root.resolve(name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }

    /** The bytes of a small part, when they are what its hash names; empty otherwise. */
    Optional<byte[]> content(String name, String sha256, int maxBytes) {
        return file(name)
                .flatMap(file -> read(file, maxBytes))
                .filter(bytes -> Sha256.of(bytes).equals(sha256));
    }

    /** A file of ours to read, no larger than {@code maxBytes}. */
    static Optional<byte[]> read(Path file, int maxBytes) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > maxBytes) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(in.readNBytes(maxBytes));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
