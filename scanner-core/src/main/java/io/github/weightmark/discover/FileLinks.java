package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The links of a folder that have not been followed yet, and those that never will be. */
final class FileLinks {

    private final Deque<Link> waiting = new ArrayDeque<>();
    private final List<String> notFollowed = new ArrayList<>();

    void add(Link link) {
        waiting.add(link);
    }

    /** Absent when there is none left. */
    @Nullable
    Link next() {
        return waiting.poll();
    }

    void notFollowed(Link link) {
        notFollowed.add(link.path);
    }

    /** One note for all: a folder may have thousands. */
    Optional<Problem> problem() {
        return notFollowed.stream()
                .findFirst()
                .map(first -> new Problem(
                        "discover.link-not-followed",
                        Level.NOTE,
                        "A link was not followed because it leads out of the folder, in a circle or nowhere: " + first
                                + (notFollowed.size() > 1 ? " and " + (notFollowed.size() - 1) + " more." : "."),
                        "Scan what it leads to by itself, if it is yours, or name it in .weightmarkignore.",
                        Source.file(first)));
    }

    /**
     * @param file the link
     * @param path from the scanned folder, forward slashes
     * @param depth how many folders it lies in
     * @param ignores that hold where it lies
     */
    record Link(Path file, String path, int depth, Ignores ignores) {

        /** Where it leads; nothing when that is outside of the folder, or nowhere. */
        @Nullable
        Path inside(Path root) {
            try {
                Path real = file.toRealPath();
                return real.startsWith(root) ? real : null;
            } catch (IOException e) {
                return null;
            }
        }
    }
}
