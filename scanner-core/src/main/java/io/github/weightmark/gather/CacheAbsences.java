package io.github.weightmark.gather;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * What the Hub said a commit does not hold: its clients leave an empty file of that name in {@code .no_exist}, so that
 * they need not ask again.
 *
 * @param repo the folder of the model in the cache
 */
record CacheAbsences(Path repo, String commit) {

    /** Is it known that there is no {@code path}? A note that leads out of the model's folder is none. */
    boolean holds(String path) {
        if (!SafePath.isInside(path)) {
            return false;
        }
        Path note = repo.resolve(".no_exist").resolve(commit).resolve(path);
        try {
            return Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                    && note.toRealPath().startsWith(repo.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
