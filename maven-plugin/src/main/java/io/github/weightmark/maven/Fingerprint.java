package io.github.weightmark.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/**
 * One hash over everything that a verdict depends on. Files count by their content; the few that are larger than
 * {@value #LARGE} bytes, which are weights, by size and the times of their last change.
 */
final class Fingerprint {

    /** Folders that no scan looks into, by whatever rules. */
    static final Set<String> NEVER_SCANNED = Set.of(".git", "target", "node_modules");

    /** What no scan reads, and what builds write where they stand. */
    static final String NEVER_READ = ".log";

    private static final int LARGE = 8 << 20;
    private static final int MOST_FILES = 50_000;

    private final MessageDigest hash = sha256();

    /** Adds a text under a name, so that no two lists of texts come to the same. */
    Fingerprint add(String name, Object value) {
        for (String text : new String[] {name, String.valueOf(value)}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            hash.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            hash.update(bytes);
        }
        return this;
    }

    /**
     * Adds a file, whole.
     *
     * @throws IOException when it cannot be read
     */
    Fingerprint file(Path file) throws IOException {
        return add(
                String.valueOf(file.getFileName()),
                content(file, Files.readAttributes(file, BasicFileAttributes.class)));
    }

    /**
     * Adds every file of a folder that a scan may look into.
     *
     * @param elsewhere folders that are left out: paths from {@code folder}, forward slashes
     * @param own a file that is left out
     * @throws IOException when something cannot be read, or there are too many files to be worth it
     */
    Fingerprint folder(Path folder, Set<String> elsewhere, Path own) throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                boolean leftOut = !at.equals(root)
                        && (NEVER_SCANNED.contains(String.valueOf(at.getFileName()))
                                || elsewhere.contains(path(root, at)));
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (files.size() >= MOST_FILES) {
                    throw new IOException("too many files");
                }
                if (!file.equals(own) && !file.toString().endsWith(NEVER_READ)) {
                    files.put(path(root, file), content(file, attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.forEach(this::add);
        return add("files", files.size());
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String content(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "link " + Files.readSymbolicLink(file);
        }
        if (!attributes.isRegularFile() || attributes.size() > LARGE) {
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            Object changed = unix ? Files.getAttribute(file, "unix:ctime") : "";
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + changed;
        }
        return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
    }

    /** The hash of everything added. */
    String value() {
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
