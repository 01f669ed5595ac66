package io.github.weightmark.gather;

import io.github.weightmark.gather.weights.ByteSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of one model, wherever they lie. */
interface Repository {

    /** Every path that is known to exist, forward slashes, sorted. */
    List<String> files();

    /** Is it known that the model has no {@code path}, rather than that it is not here? */
    default boolean lacks(String path) {
        return !files().contains(path);
    }

    /** The bytes of {@code path}, at most {@code maxBytes}. */
    byte[] read(String path, int maxBytes) throws ReadException;

    /** A file of another model, which a link names. */
    byte[] readOther(HubLink link, int maxBytes) throws ReadException;

    /** Do the files lie on this machine? */
    boolean isLocal();

    /** A weight file elsewhere, of which pieces can be fetched; empty where there is none or it is withheld. */
    default Optional<ByteSource> elsewhere(String path) {
        return Optional.empty();
    }

    /** Where {@code path} can be opened on this machine; empty when it is elsewhere or was removed. */
    Optional<Path> onDisk(String path) throws ReadException;
}
