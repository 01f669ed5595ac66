package io.github.weightmark.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of all files of a commit, which newer clients leave beside a snapshot that may hold only some of them. */
final class CacheListing {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CacheListing() {}

    /** Path → hash of its content, empty where the list gives none; nothing when the client left no list. */
    static SortedMap<String, String> of(Path repo, String commit, Limits limits) {
        Path listing = repo.resolve("trees").resolve(commit + ".json");
        SortedMap<String, String> paths = new TreeMap<>();
        try {
            if (Files.isRegularFile(listing, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(listing) <= limits.hubAnswerBytes()) {
                JsonNode files = JSON.readTree(Files.readAllBytes(listing)).path("files");
                files.properties().forEach(file -> paths.put(file.getKey(), hash(file.getValue())));
            }
        } catch (IOException e) {
            // A list that cannot be read is as good as none: the snapshot itself is what counts.
            return new TreeMap<>();
        }
        paths.keySet().removeIf(path -> !SafePath.isInside(path));
        return paths;
    }

    /** Of a file that git-lfs keeps, git's own hash is that of the pointer. */
    private static String hash(JsonNode file) {
        return file.path("lfs_sha256").asText(file.path("blob_id").asText(""));
    }
}
