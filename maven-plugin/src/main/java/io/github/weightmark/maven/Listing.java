package io.github.weightmark.maven;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Files that a verdict depends on. They count by their content, the few that are larger than {@value #LARGE} bytes,
 * which are weights, by their stamp. To read all of them takes a while; as long as no stamp has changed, no content has.
 */
final class Listing {

    /** Folders that no scan looks into, by whatever rules. */
    static final Set<String> NEVER_SCANNED = Set.of(".git", "target", "node_modules");

    /** What no scan reads, and what builds write where they stand. */
    static final String NEVER_READ = ".log";

    private static final int LARGE = 8 << 20;
    private static final int MOST_FILES = 50_000;

    /** A file that has changed so lately may change again without another stamp: clocks of disks are coarse. */
    private static final long YOUNG_MILLIS = 2_000;

    private static final boolean TELLS_CHANGES =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private final Map<Path, BasicFileAttributes> entries = new TreeMap<>();
    private final Set<Path> stamped = new HashSet<>();

    /**
     * Adds a file.
     *
     * @throws IOException when it is not there
     */
    Listing file(Path file) throws IOException {
        Path real = file.toRealPath();
        return add(real, Files.readAttributes(real, BasicFileAttributes.class));
    }

    /**
     * Adds a file that counts by its stamp, as libraries do: they are many, and nobody edits them.
     *
     * @throws IOException when it is not there
     */
    Listing stamped(Path file) throws IOException {
        stamped.add(file.toRealPath());
        return file(file);
    }

    /**
     * Adds every file of a folder that a scan may look into.
     *
     * @param elsewhere folders that are left out: paths from {@code folder}, forward slashes
     * @param own a file that is left out
     * @throws IOException when something cannot be read, or there are too many files to be worth it
     */
    Listing folder(Path folder, Set<String> elsewhere, Path own) throws IOException {
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                boolean leftOut = !at.equals(root)
                        && (NEVER_SCANNED.contains(String.valueOf(at.getFileName()))
                                || elsewhere.contains(
                                        root.relativize(at).toString().replace('\\', '/')));
                return leftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(own) && !file.toString().endsWith(NEVER_READ)) {
                    add(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return this;
    }

    /** These files and others. */
    Listing with(List<Path> more) throws IOException {
        Listing all = new Listing();
        all.entries.putAll(entries);
        all.stamped.addAll(stamped);
        for (Path file : more) {
            all.file(file);
        }
        return all;
    }

    private Listing add(Path file, BasicFileAttributes attributes) throws IOException {
        if (entries.size() >= MOST_FILES) {
            throw new IOException("too many files");
        }
        entries.put(file, attributes);
        return this;
    }

    /** A hash over names and contents. */
    String contents() throws IOException {
        Fingerprint all = new Fingerprint();
        for (Map.Entry<Path, BasicFileAttributes> entry : entries.entrySet()) {
            all.add(entry.getKey().toString(), content(entry.getKey(), entry.getValue()));
        }
        return all.value();
    }

    private String content(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "link " + Files.readSymbolicLink(file);
        }
        return attributes.isRegularFile() && attributes.size() <= LARGE && !stamped.contains(file)
                ? Fingerprint.of(Files.readAllBytes(file))
                : stamp(attributes, changed(file));
    }

    /**
     * A hash over names and stamps.
     *
     * @param now milliseconds since 1970
     * @return empty where stamps prove nothing: on a disk that does not tell when a file was last changed in whatever
     *     way, or when a file is too young
     */
    String stamps(long now) throws IOException {
        Fingerprint all = new Fingerprint();
        for (Map.Entry<Path, BasicFileAttributes> entry : entries.entrySet()) {
            long changed = changed(entry.getKey());
            if (TimeUnit.NANOSECONDS.toMillis(changed) + YOUNG_MILLIS > now) {
                return "";
            }
            all.add(entry.getKey().toString(), stamp(entry.getValue(), changed));
        }
        return TELLS_CHANGES ? all.value() : "";
    }

    /** The same for files that nobody writes but ourselves, however young and wherever they are. */
    String written() throws IOException {
        Fingerprint all = new Fingerprint();
        for (Map.Entry<Path, BasicFileAttributes> entry : entries.entrySet()) {
            all.add(entry.getKey().toString(), stamp(entry.getValue(), changed(entry.getKey())));
        }
        return all.value();
    }

    private static String stamp(BasicFileAttributes attributes, long changed) {
        return attributes.size() + " " + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + " " + changed;
    }

    /** When content, owner, rights or times were changed last, which nobody can set: nanoseconds since 1970. */
    private static long changed(Path file) throws IOException {
        return TELLS_CHANGES
                ? ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
                        .to(TimeUnit.NANOSECONDS)
                : 0;
    }
}
