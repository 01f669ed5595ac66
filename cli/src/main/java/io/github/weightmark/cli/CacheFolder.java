package io.github.weightmark.cli;

import io.github.weightmark.gather.store.StoreFolder;
import io.github.weightmark.gather.store.StoreFolder.Contents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;

/** Where Weightmark keeps what it has fetched, in words. */
final class CacheFolder {

    private CacheFolder() {}

    /** @throws UsageException when there can be none on this machine */
    static Path of(Shell shell) {
        Path folder = StoreFolder.of(shell.environment());
        if (folder == null) {
            throw new UsageException(
                    "No home directory is known, so nothing is kept. Set HOME or WEIGHTMARK_CACHE to a folder.");
        }
        return folder;
    }

    static String contents(Contents contents) {
        return count(contents.files(), "file") + " and " + count(contents.answers(), "answer") + ", "
                + size(contents.bytes());
    }

    /** What is wrong with the rights on the folder, to follow its name; empty when nothing is. */
    static String access(Path folder) throws IOException {
        if (!isWritable(folder)) {
            return ", which cannot be written: nothing new is kept";
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> rights =
                posix && Files.isDirectory(folder) ? Files.getPosixFilePermissions(folder) : Set.of();
        boolean others =
                rights.contains(PosixFilePermission.GROUP_WRITE) || rights.contains(PosixFilePermission.OTHERS_WRITE);
        return others ? ", into which others may write: make it yours alone (chmod 700)" : "";
    }

    /** Can entries be written? A folder that is not there yet can be made where the first one above it is writable. */
    private static boolean isWritable(Path folder) {
        Path at = folder.toAbsolutePath();
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at != null && Files.isDirectory(at) && Files.isWritable(at);
    }

    private static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%,.1f MiB", bytes / 1024.0 / 1024.0);
    }
}
