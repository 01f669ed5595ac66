package io.github.weightmark.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The list of all files of a commit, which newer clients leave beside a snapshot that may hold only some of them. */
final class CacheListing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CacheListing() {}

    /** Sorted paths; empty when the client left no list. */
    static List<String> of(Path repo, String commit, Limits limits) {
        Path listing = repo.resolve("trees").resolve(commit + ".json");
        TreeSet<String> paths = new TreeSet<>();
        try {
            if (Files.isRegularFile(listing, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(listing) <= limits.hubAnswerBytes()) {
                JsonNode files = JSON.readTree(Files.readAllBytes(listing)).path("files");
                files.fieldNames().forEachRemaining(paths::add);
            }
        } catch (IOException e) {
            // A list that cannot be read is as good as none: the snapshot itself is what counts.
            return List.of();
        }
        paths.removeIf(path -> !SafePath.isInside(path));
        return List.copyOf(paths);
    }
}
