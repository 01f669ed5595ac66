package io.github.weightmark.cli;

import io.github.weightmark.lock.Lock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lock answers where nothing can be read: the one named, else the nearest weightmark.lock above. */
final class LockChoice {

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The lock (default: the nearest weightmark.lock upward from DIR, if there is one).")
    @Nullable
    Path file;

    /** The file that will be read; {@code null} for none. */
    @Nullable
    Path found(Path folder) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new UsageException("The lock " + file + " does not exist or is not a file. Write it: weightmark lock,"
                    + " or leave --lock out.");
        }
        return file != null ? file : nearest(folder);
    }

    /** A repository ends the search: what lies above it is somebody else's. */
    private static @Nullable Path nearest(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path candidate = at.resolve(Lock.FILE_NAME);
            // A link that leads nowhere counts as found: a lock that cannot be read is told, not passed over.
            if (Files.exists(candidate, LinkOption.NOFOLLOW_LINKS)) {
                return candidate;
            }
            if (Files.exists(at.resolve(".git"))) {
                return null;
            }
        }
        return null;
    }
}
