package io.github.weightmark.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the file of a project that counts for one of its folders. */
final class Nearest {

    private Nearest() {}

    /** The first {@code name} from {@code folder} upward; {@code null} for none. What lies above a repository is not ours. */
    static @Nullable Path file(Path folder, String name) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path candidate = at.resolve(name);
            // A link that leads nowhere counts as found: what cannot be read is told, not passed over.
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
