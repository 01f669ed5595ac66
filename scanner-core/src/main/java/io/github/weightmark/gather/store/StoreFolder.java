package io.github.weightmark.gather.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the store lies, how much it holds, and how it is emptied. */
public final class StoreFolder {

    /** Another shape of the entries gets another folder; older versions go on with theirs. */
    private static final String SHAPE = "v1";

    private static final Set<String> OURS = Set.of("files", "answers");

    private StoreFolder() {}

    /**
     * WEIGHTMARK_CACHE, else the place the system's conventions give.
     *
     * @return {@code null} when not even a home directory is known
     */
    public static @Nullable Path of(Map<String, String> environment) {
        try {
            if (!value(environment, "WEIGHTMARK_CACHE").isEmpty()) {
                return Path.of(value(environment, "WEIGHTMARK_CACHE")).resolve(SHAPE);
            }
            if (!value(environment, "XDG_CACHE_HOME").isEmpty()) {
                return Path.of(value(environment, "XDG_CACHE_HOME"), "weightmark", SHAPE);
            }
            Path home = Path.of(value(environment, "HOME"));
            if (!value(environment, "HOME").isEmpty()) {
                // Accounts of services name a home that nobody made; it is not ours to make.
                return Files.isDirectory(home)
                        ? home.resolve(".cache/weightmark").resolve(SHAPE)
                        : null;
            }
            String windows = value(environment, "LOCALAPPDATA");
            return windows.isEmpty() ? null : Path.of(windows, "weightmark", SHAPE);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /**
     * What a store holds.
     *
     * @param files kept for good
     * @param answers about things that move
     * @param bytes on disk
     */
    public record Contents(int files, int answers, long bytes) {}

    /** Counts the entries below {@code root}; nothing when there is none. */
    public static Contents contents(Path root) throws IOException {
        Counter counter = new Counter(root);
        for (String part : OURS) {
            if (Files.isDirectory(root.resolve(part), LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(root.resolve(part), counter);
            }
        }
        return new Contents(counter.files, counter.answers, counter.bytes);
    }

    /** Removes every entry; what else somebody put there stays. */
    public static Contents clear(Path root) throws IOException {
        Contents before = contents(root);
        for (String part : OURS) {
            if (Files.isDirectory(root.resolve(part), LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(root.resolve(part), new Remover());
            }
        }
        return before;
    }

    private static String value(Map<String, String> environment, String variable) {
        return environment.getOrDefault(variable, "").strip();
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final Path root;
        private int files;
        private int answers;
        private long bytes;

        Counter(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            if (root.relativize(file).startsWith("files")) {
                files++;
            } else {
                answers++;
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Never follows a link: somebody may have planted one. */
    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
