package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;

/** The patterns of one {@code .gitignore} or {@code .weightmarkignore}; a later line wins over an earlier one. */
final class IgnoreFile {

    private final String folder;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param folder where it lies, with a slash at the end; empty for the scanned folder
     */
    IgnoreFile(String folder, String text) {
        this.folder = folder;
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String text) {
        boolean keep = text.startsWith("!");
        String pattern = keep ? text.substring(1) : text;
        boolean folders = pattern.endsWith("/");
        pattern = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean rooted = pattern.indexOf('/') >= 0 && !pattern.startsWith("**/");
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        pattern = pattern.startsWith("**/") ? pattern.substring(3) : pattern;
        lines.add(new Line(pattern.replace("**", "*"), keep, folders, rooted));
    }

    /** Whether it leaves the path out, keeps it, or ({@code null} answer of neither) does not speak of it. */
    Answer ask(String path, boolean isFolder) {
        Answer answer = Answer.SILENT;
        if (path.startsWith(folder)) {
            String inside = path.substring(folder.length());
            String name = inside.substring(inside.lastIndexOf('/') + 1);
            for (Line line : lines) {
                if ((isFolder || !line.folders) && Wildcard.matches(line.pattern, line.rooted ? inside : name)) {
                    answer = line.keep ? Answer.KEEP : Answer.LEAVE_OUT;
                }
            }
        }
        return answer;
    }

    enum Answer {
        SILENT,
        KEEP,
        LEAVE_OUT
    }

    private record Line(String pattern, boolean keep, boolean folders, boolean rooted) {}
}
