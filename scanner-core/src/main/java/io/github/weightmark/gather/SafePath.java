package io.github.weightmark.gather;

import java.util.List;

/** Paths that strangers name: in file listings, in links, in ids. */
final class SafePath {

    private SafePath() {}

    /** A relative path with forward slashes that cannot lead out of the folder it is relative to. */
    static boolean isInside(String path) {
        return !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !path.matches("(?s)[A-Za-z]:.*")
                && List.of(path.split("/", -1)).stream().noneMatch(SafePath::leadsAway);
    }

    private static boolean leadsAway(String part) {
        return part.isEmpty() || part.equals(".") || part.equals("..");
    }
}
