package io.github.weightmark.gather;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the Hub's clients leave in a folder they downloaded a model into.
 *
 * @param boundary the folder that the model's links stay in
 * @param commit the commit that was downloaded; {@code null} when nothing tells
 */
record SnapshotPath(Path boundary, @Nullable String commit) {

    private static final int LONGEST_NOTE = 4096;

    static SnapshotPath of(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        Path snapshots = path.getParent();
        Path repo = snapshots == null ? null : snapshots.getParent();
        return repo != null && isSnapshot(path)
                ? new SnapshotPath(repo, String.valueOf(path.getFileName()))
                : new SnapshotPath(path, noted(path).orElse(null));
    }

    private static boolean isSnapshot(Path path) {
        return path.getName(path.getNameCount() - 2).toString().equals("snapshots")
                && Commit.isOne(String.valueOf(path.getFileName()));
    }

    /** Beside every file it downloads into a folder of the user's, the client notes the commit on the first line. */
    private static Optional<String> noted(Path folder) {
        Path notes = folder.resolve(".cache/huggingface/download");
        if (!Files.isDirectory(notes)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(notes)) {
            List<String> commits = files.filter(file -> file.toString().endsWith(".metadata"))
                    .map(SnapshotPath::firstLine)
                    .filter(Commit::isOne)
                    .distinct()
                    .toList();
            return commits.size() == 1 ? Optional.of(commits.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.size(file) > LONGEST_NOTE
                    ? ""
                    : Files.readString(file, StandardCharsets.ISO_8859_1)
                            .lines()
                            .findFirst()
                            .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
