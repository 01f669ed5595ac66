package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the files of a folder in a fixed order; what it may not or cannot look into, it tells. */
final class FileWalk {

    private final Path root;
    private final Limits limits;
    private final Set<String> leftOut;
    private final Set<String> elsewhere;
    private final List<Problem> problems;
    private final Set<Path> visited = new HashSet<>();
    /** Looked at last: what they lead to may be on the way. */
    private final FileLinks links = new FileLinks();

    private Ignores ignores;
    private int files;
    private Consumer<Found> sink = found -> {};
    private int skipped;

    /**
     * @param leftOut names of folders that are not looked into
     * @param elsewhere folders that somebody else looks into: paths from the root
     * @param problems takes what could not be read
     */
    FileWalk(Path root, Limits limits, Set<String> leftOut, Set<String> elsewhere, List<Problem> problems) {
        this.root = root;
        this.limits = limits;
        this.leftOut = leftOut;
        this.elsewhere = elsewhere;
        this.problems = problems;
        this.ignores = new Ignores(problems);
    }

    /** All files, sorted by path; those that only links lead to come last. */
    List<Found> walk() {
        List<Found> all = new ArrayList<>();
        walk(all::add);
        return all;
    }

    /** The same, told one by one. */
    void walk(Consumer<Found> found) {
        sink = found;
        try {
            Path real = root.toRealPath();
            folder(real, "", 0);
            for (FileLinks.Link link = links.next(); link != null; link = links.next()) {
                follow(link, real);
            }
        } catch (IOException e) {
            problems.add(UnreadFile.problem(".", "folder", e));
        }
        links.problem().ifPresent(problems::add);
    }

    /** Files left out by ignore rules, links out of the folder, and limits. */
    int skipped() {
        return skipped;
    }

    private void folder(Path folder, String prefix, int depth) {
        if (!visited.add(folder)) {
            return;
        }
        if (depth > limits.folderDepth()) {
            problems.add(new Problem(
                    "discover.too-deep",
                    Level.ERROR,
                    "The folder " + prefix + " was not looked into: it lies more than " + limits.folderDepth()
                            + " levels deep.",
                    "Scan it by itself, or name it in .weightmarkignore.",
                    Source.file(prefix)));
            return;
        }
        int ignoresBefore = ignores.size();
        for (Path child : children(folder, prefix)) {
            visit(child, prefix + child.getFileName(), depth);
        }
        ignores.leave(ignoresBefore);
    }

    private List<Path> children(Path folder, String prefix) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> children = listed.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
            children.stream()
                    .filter(child -> Ignores.NAMES.contains(child.getFileName().toString()))
                    .forEach(child -> ignores.read(child, prefix));
            return children;
        } catch (IOException e) {
            problems.add(UnreadFile.problem(prefix.isEmpty() ? "." : prefix, "folder", e));
            return List.of();
        }
    }

    private void visit(Path child, String path, int depth) {
        BasicFileAttributes about = attributes(child, path);
        if (about == null) {
            return;
        }
        boolean isFolder = about.isDirectory();
        if (isLeftOut(child, path, isFolder)) {
            skipped++;
        } else if (isFolder) {
            folder(child, path + "/", depth + 1);
        } else if (about.isSymbolicLink()) {
            links.add(new FileLinks.Link(child, path, depth, ignores.copy()));
        } else if (about.isRegularFile()) {
            file(child, path, about.size());
        }
    }

    /** What is listed where it lies is not listed again. */
    private void follow(FileLinks.Link link, Path realRoot) {
        Path real = link.inside(realRoot);
        BasicFileAttributes target = real == null ? null : attributes(real, link.path());
        if (real == null || target == null) {
            skipped++;
            links.notFollowed(link);
            return;
        }
        ignores = link.ignores();
        if (target.isDirectory()) {
            if (isLeftOut(link.file(), link.path(), true)) {
                skipped++;
            } else {
                folder(real, link.path() + "/", link.depth() + 1);
            }
        } else if (target.isRegularFile() && visited.add(real) && !isListed(real, realRoot)) {
            file(real, link.path(), target.size());
        }
    }

    private boolean isListed(Path file, Path realRoot) {
        Path folder = file.getParent();
        String path = realRoot.relativize(file).toString().replace(File.separatorChar, '/');
        return folder != null
                && visited.contains(folder)
                && !Ignores.at(realRoot, folder).leaveOut(path, false);
    }

    private boolean isLeftOut(Path child, String path, boolean isFolder) {
        boolean byName = leftOut.contains(child.getFileName().toString()) || elsewhere.contains(path);
        return isFolder && byName || ignores.leaveOut(path, isFolder);
    }

    private @Nullable BasicFileAttributes attributes(Path child, String path) {
        try {
            return Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            problems.add(UnreadFile.problem(path, "file", e));
            return null;
        }
    }

    private void file(Path real, String path, long size) {
        if (files < limits.filesInProject()) {
            files++;
            sink.accept(new Found(path, real, size));
            return;
        }
        skipped++;
        if (problems.stream().noneMatch(problem -> problem.id().equals("discover.too-many-files"))) {
            problems.add(new Problem(
                    "discover.too-many-files",
                    Level.ERROR,
                    "Only the first " + limits.filesInProject() + " files were looked into; " + path
                            + " and those after it were not.",
                    "Scan the parts of the project one by one, or name folders in .weightmarkignore.",
                    Source.file(path)));
        }
    }

    /**
     * @param path from the scanned folder, forward slashes
     * @param file where it is
     * @param size in bytes, when it was listed
     */
    record Found(String path, Path file, long size) {}
}
