package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The names of the files in archives that lie in another archive, such as the libraries of an application in one jar.
 *
 * <p>They can only be read through, so what they unpack to is counted: the count is that of one outermost archive.
 */
final class InnerArchives {

    /** An application in an archive of modules has libraries, which may hold natives in an archive of their own. */
    private static final int DEEPEST = 4;

    private static final int SMALLEST = 22;

    private final byte[] buffer = new byte[1 << 16];
    private final Consumer<String> names;
    private int entries;
    private long bytes;

    /**
     * @param names is told every file, as {@code inner.jar!/file}
     */
    InnerArchives(Limits limits, Consumer<String> names) {
        this.names = names;
        this.entries = limits.archiveEntries();
        this.bytes = limits.innerArchiveBytes();
    }

    /**
     * Reads one through.
     *
     * @param path what its files are named after
     * @param size in bytes, as its entry says; negative when it does not
     * @throws StoppedException when not all of it was read; what was, is told
     */
    void read(String path, InputStream content, long size) throws StoppedException {
        try {
            read(path, content, size, 1);
        } catch (IOException e) {
            throw new StoppedException(path, "it is damaged or not an archive", e);
        }
    }

    private void read(String path, InputStream content, long size, int depth) throws IOException, StoppedException {
        if (depth > DEEPEST) {
            throw new StoppedException(path, "it lies in more than " + DEEPEST + " others", null);
        }
        ZipInputStream zip = new ZipInputStream(content);
        boolean empty = true;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            empty = false;
            String name = path + "!/" + entry.getName();
            names.accept(name);
            if (Archives.isArchive(name)) {
                read(name, zip, entry.getSize(), depth + 1);
            }
            pass(zip, path);
            if (--entries < 0) {
                throw new StoppedException(path, "there are too many files before and in it", null);
            }
        }
        if (empty && size > SMALLEST) {
            throw new IOException("no entry");
        }
    }

    /** To the next entry; what lies between must be unpacked for that. */
    private void pass(InputStream entry, String path) throws IOException, StoppedException {
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            bytes -= read;
            if (bytes < 0) {
                throw new StoppedException(path, "it and those before it are too large when unpacked", null);
            }
        }
    }

    /** That not all of an archive was read. */
    static final class StoppedException extends Exception {

        private static final long serialVersionUID = 1;

        private final String path;
        private final String reason;

        StoppedException(String path, String reason, @Nullable Throwable cause) {
            super(path + ": " + reason, cause);
            this.path = path;
            this.reason = reason;
        }

        String path() {
            return path;
        }

        String reason() {
            return reason;
        }
    }
}
