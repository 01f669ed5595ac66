package io.github.weightmark.discover;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
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

    private static final List<String> IGNORE_FILES = List.of(".gitignore", ".weightmarkignore");
    private static final int IGNORE_BYTES = 1 << 20;

    private final Path root;
    private final Limits limits;
    private final Set<String> leftOut;
    private final Set<String> elsewhere;
    private final List<Problem> problems;
    private final List<IgnoreFile> ignores = new ArrayList<>();
    private int files;
    private final Set<Path> visited = new HashSet<>();
    private final List<String> notFollowed = new ArrayList<>();
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
    }

    /** All files, sorted by path. */
    List<Found> walk() {
        List<Found> all = new ArrayList<>();
        walk(all::add);
        return all;
    }

    /** The same, told one by one. */
    void walk(Consumer<Found> found) {
        sink = found;
        try {
            folder(root.toRealPath(), "", 0);
        } catch (IOException e) {
            problems.add(UnreadFile.problem(".", "folder", e));
        }
        links();
    }

    /** One note for all: a folder may have thousands. */
    private void links() {
        if (!notFollowed.isEmpty()) {
            String first = notFollowed.get(0);
            problems.add(new Problem(
                    "discover.link-not-followed",
                    Level.NOTE,
                    "A link was not followed because it leads out of the folder, in a circle or nowhere: " + first
                            + (notFollowed.size() > 1 ? " and " + (notFollowed.size() - 1) + " more." : "."),
                    "Scan what it leads to by itself, if it is yours, or name it in .weightmarkignore.",
                    Source.file(first)));
        }
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
        ignores.subList(ignoresBefore, ignores.size()).clear();
    }

    private List<Path> children(Path folder, String prefix) {
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> children = listed.sorted(
                            Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
            children.stream()
                    .filter(child -> IGNORE_FILES.contains(child.getFileName().toString()))
                    .forEach(child -> readIgnores(child, prefix));
            return children;
        } catch (IOException e) {
            problems.add(UnreadFile.problem(prefix.isEmpty() ? "." : prefix, "folder", e));
            return List.of();
        }
    }

    private void readIgnores(Path file, String prefix) {
        try {
            // As git does: one that is a link is not read, wherever it leads.
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= IGNORE_BYTES) {
                String text = FileText.of(Files.readAllBytes(file));
                ignores.add(new IgnoreFile(prefix, text == null ? "" : text));
            }
        } catch (IOException e) {
            problems.add(UnreadFile.problem(prefix + file.getFileName(), "file", e));
        }
    }

    private void visit(Path child, String path, int depth) {
        BasicFileAttributes about = attributes(child, path);
        if (about == null) {
            return;
        }
        boolean link = about.isSymbolicLink();
        Path real = link ? inside(child) : child;
        BasicFileAttributes target = link && real != null ? attributes(real, path) : about;
        if (real == null || target == null) {
            skipped++;
            if (!isIgnored(path, false)) {
                notFollowed.add(path);
            }
            return;
        }
        boolean isFolder = target.isDirectory();
        boolean isLeftOut = leftOut.contains(child.getFileName().toString()) || elsewhere.contains(path);
        if (isFolder && isLeftOut || isIgnored(path, isFolder)) {
            skipped++;
        } else if (isFolder) {
            folder(real, path + "/", depth + 1);
        } else if (target.isRegularFile() && (!link || visited.add(real))) {
            file(real, path, target.size());
        }
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

    /** Where a link leads; nothing when that is outside of the folder, or nowhere. */
    private @Nullable Path inside(Path link) {
        try {
            Path real = link.toRealPath();
            return real.startsWith(root.toRealPath()) ? real : null;
        } catch (IOException e) {
            return null;
        }
    }

    private boolean isIgnored(String path, boolean isFolder) {
        boolean ignored = false;
        for (IgnoreFile ignore : ignores) {
            IgnoreFile.Answer answer = ignore.ask(path, isFolder);
            ignored = answer == IgnoreFile.Answer.SILENT ? ignored : answer == IgnoreFile.Answer.LEAVE_OUT;
        }
        return ignored;
    }

    /**
     * @param path from the scanned folder, forward slashes
     * @param file where it is
     * @param size in bytes, when it was listed
     */
    record Found(String path, Path file, long size) {}
}
