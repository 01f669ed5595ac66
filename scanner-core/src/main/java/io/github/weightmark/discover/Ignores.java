package io.github.weightmark.discover;

import io.github.weightmark.domain.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The ignore files that hold in the folder that is being looked into: its own and those of the folders around it. */
final class Ignores {

    static final List<String> NAMES = List.of(".gitignore", ".weightmarkignore");
    private static final int MOST_BYTES = 1 << 20;

    private final List<IgnoreFile> files;
    private final List<Problem> problems;

    /** @param problems takes what could not be read */
    Ignores(List<Problem> problems) {
        this(List.of(), problems);
    }

    private Ignores(List<IgnoreFile> files, List<Problem> problems) {
        this.files = new ArrayList<>(files);
        this.problems = problems;
    }

    /** Those that hold here, whatever is entered and left afterwards. */
    Ignores copy() {
        return new Ignores(files, problems);
    }

    /**
     * The same for a folder that is not being looked into.
     *
     * @param root the scanned folder
     * @param folder below it, or itself
     */
    static Ignores at(Path root, Path folder) {
        Ignores all = new Ignores(new ArrayList<>());
        Path at = root;
        String prefix = "";
        all.enter(at, prefix);
        for (Path name : root.relativize(folder)) {
            if (!name.toString().isEmpty()) {
                at = at.resolve(name);
                prefix = prefix + name + "/";
                all.enter(at, prefix);
            }
        }
        return all;
    }

    private void enter(Path folder, String prefix) {
        NAMES.stream().map(folder::resolve).filter(Files::exists).forEach(file -> read(file, prefix));
    }

    /** @param prefix of the paths in its folder */
    void read(Path file, String prefix) {
        try {
            // As git does: one that is a link is not read, wherever it leads.
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES) {
                String text = FileText.of(Files.readAllBytes(file));
                files.add(new IgnoreFile(prefix, text == null ? "" : text));
            }
        } catch (IOException e) {
            problems.add(UnreadFile.problem(prefix + file.getFileName(), "file", e));
        }
    }

    /** How many there are, to {@linkplain #leave leave} a folder as it was entered. */
    int size() {
        return files.size();
    }

    void leave(int size) {
        files.subList(size, files.size()).clear();
    }

    /** @param path from the scanned folder, forward slashes */
    boolean leaveOut(String path, boolean isFolder) {
        boolean ignored = false;
        for (IgnoreFile ignore : files) {
            IgnoreFile.Answer answer = ignore.ask(path, isFolder);
            ignored = answer == IgnoreFile.Answer.SILENT ? ignored : answer == IgnoreFile.Answer.LEAVE_OUT;
        }
        return ignored;
    }
}
