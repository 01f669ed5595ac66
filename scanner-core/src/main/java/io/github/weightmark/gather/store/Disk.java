package io.github.weightmark.gather.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The few ways in which the store touches the disk, so that a test can fill it up. */
interface Disk {

    /** The whole file, unless it is a link or longer than {@code maxBytes}. */
    byte[] read(Path file, int maxBytes) throws IOException;

    /** Writes a new file; whoever else reads it sees the old state or the new one, never half of it. */
    void replace(Path file, byte[] content) throws IOException;

    /** The real thing. What is written is for this user alone: it may come from a private model. */
    Disk REAL = new Disk() {

        private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

        @Override
        public byte[] read(Path file, int maxBytes) throws IOException {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > maxBytes) {
                throw new IOException("no file of ours");
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return in.readNBytes(maxBytes);
            }
        }

        @Override
        public void replace(Path file, byte[] content) throws IOException {
            Path folder = folder(file);
            // Files that begin so are for the owner alone from the first byte on.
            Path half = Files.createTempFile(folder, ".half-", "");
            try {
                Files.write(half, content);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        }

        private Path folder(Path file) throws IOException {
            Path folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("no folder to write into");
            }
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            return posix
                    ? Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER))
                    : Files.createDirectories(folder);
        }
    };
}
