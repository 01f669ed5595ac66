package io.github.weightmark.gather;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The files of a model in a folder on this machine. A link is followed only while it stays inside the boundary. */
final class FolderRepository implements Repository {

    private static final int MOST_FILES = 10_000;
    private static final String LFS = "version https://git-lfs.github.com/spec";

    private final Path root;
    private final Path boundary;
    private final List<String> files;

    private FolderRepository(Path root, Path boundary, List<String> files) {
        this.root = root;
        this.boundary = boundary;
        this.files = files;
    }

    /**
     * Lists the files of {@code root}. A folder of more than 10,000 files is no model.
     *
     * @param boundary the folder that links must not lead out of; usually {@code root} itself
     * @param depth 1 for the files of the folder alone, 2 for those of its folders, too ...
     */
    static FolderRepository of(Path root, Path boundary, int depth) throws IOException {
        try {
            Path real = root.toRealPath();
            Path outer = boundary.toRealPath();
            if (!real.startsWith(outer)) {
                throw new IOException("it is a link that leads out of its folder");
            }
            TreeSet<String> paths = new TreeSet<>();
            Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), depth, new Lister(real, paths));
            return new FolderRepository(real, outer, List.copyOf(paths));
        } catch (FileSystemException e) {
            // Its message is a path on this machine, which is of no use elsewhere.
            throw new IOException(e instanceof AccessDeniedException ? "access is denied" : "it changed meanwhile", e);
        }
    }

    /** The same folder, of which only these files count, whether they are here or not. */
    FolderRepository listing(List<String> kept) {
        return new FolderRepository(root, boundary, List.copyOf(new TreeSet<>(kept)));
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public byte[] read(String path, int maxBytes) throws ReadException {
        Path file = inside(path);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw tooLarge(path, maxBytes);
            }
            if (isPointer(content)) {
                throw ReadException.error(
                        "files.lfs-pointer",
                        path + " is not here: the file is a Git LFS pointer.",
                        "Run: git lfs pull",
                        path);
            }
            return content;
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static boolean isPointer(byte[] content) {
        int length = Math.min(LFS.length(), content.length);
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(LFS);
    }

    private static ReadException tooLarge(String path, int maxBytes) {
        return ReadException.error(
                "files.too-large",
                path + " is larger than " + maxBytes + " bytes, so it was not read.",
                "Look at it yourself; no card or licence needs to be so large.",
                path);
    }

    private static ReadException unreadable(String path) {
        return ReadException.error(
                "files.unreadable", path + " cannot be read.", "Make it readable, then scan again.", path);
    }

    @Override
    public byte[] readOther(HubLink link, int maxBytes) throws ReadException {
        throw HubLink.notFollowed(link);
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public Optional<Path> onDisk(String path) throws ReadException {
        // Weights are evicted first; their names stay in the listing.
        return Files.exists(root.resolve(path)) ? Optional.of(inside(path)) : Optional.empty();
    }

    private Path inside(String path) throws ReadException {
        Path file;
        try {
            file = root.resolve(path).toRealPath();
        } catch (IOException e) {
            throw ReadException.warning(
                    "files.missing",
                    path + " is part of the model, but its content is not here.",
                    "Download the model again, or scan with network.",
                    path);
        }
        if (!file.startsWith(boundary)) {
            throw ReadException.error(
                    "files.link-outside",
                    path + " is a link that leads out of the model's folder, and was not read.",
                    "Put the file itself there; a model has no business elsewhere on this machine.",
                    path);
        }
        if (!Files.isRegularFile(file)) {
            throw unreadable(path);
        }
        return file;
    }

    /** Collects paths; folders whose names begin with a dot hold tools' own data. */
    private static final class Lister extends SimpleFileVisitor<Path> {
        private final Path root;
        private final TreeSet<String> paths;

        Lister(Path root, TreeSet<String> paths) {
            this.root = root;
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isDirectory()) {
                paths.add(root.relativize(file).toString().replace('\\', '/'));
            }
            if (paths.size() > MOST_FILES) {
                throw new IOException("it holds more than " + MOST_FILES + " files");
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
