package io.github.weightmark.lock;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file in which a lock is kept. */
public final class LockFile {

    private static final long MOST_BYTES = 64L << 20;

    private LockFile() {}

    /**
     * Reads a lock.
     *
     * @throws LockException when it cannot be read, was edited by hand or is of a newer version
     */
    public static Lock read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new LockException(name(file) + " is larger than " + (MOST_BYTES >> 20)
                        + " MiB, so it is no lock. " + "Write it anew: weightmark lock --update.");
            }
            return LockParser.parse(() -> Files.newBufferedReader(file), name(file));
        } catch (CharacterCodingException e) {
            throw new LockException(
                    name(file) + " is not UTF-8 text, so it is no lock. Write it anew: weightmark lock --update.");
        } catch (IOException e) {
            throw new LockException(
                    name(file) + " cannot be read. Make it readable, or write it anew: weightmark lock" + " --update.");
        }
    }

    /**
     * The lock that is there, {@link Lock#NONE} for none.
     *
     * @param anew whether it is written anew anyway: then it need not be readable; where it is, what cannot be read
     *     again is kept
     * @throws LockException as {@link #read} does, unless it is written anew
     */
    public static Lock former(Path file, boolean anew) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Lock.NONE;
        }
        try {
            return read(file);
        } catch (LockException e) {
            if (anew) {
                return Lock.NONE;
            }
            throw e;
        }
    }

    /**
     * Writes a lock in the place of the one that was there; when that fails, the old one is still there.
     *
     * @throws LockException when it cannot be written
     */
    public static void write(Path file, Lock lock) {
        write(file, lock, Files::writeString);
    }

    /** How a text comes onto the disk; a test fills it up. */
    interface Disk {
        void write(Path file, CharSequence text) throws IOException;
    }

    static void write(Path file, Lock lock, Disk disk) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            Path half = Files.createTempFile(folder, ".weightmark-", ".lock");
            try {
                disk.write(half, LockWriter.text(lock));
                readableAs(folder, half);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new LockException(
                    name(file) + " cannot be written. Check the rights on its folder and the space on the disk.");
        }
    }

    /** A lock is for everybody who may see the project, and a temporary file is not. */
    private static void readableAs(Path folder, Path half) throws IOException {
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var rights = Files.getPosixFilePermissions(folder);
            rights.removeIf(right -> right.name().endsWith("_EXECUTE"));
            Files.setPosixFilePermissions(half, rights);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
