package io.github.weightmark.discover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of one {@code .gitignore} or {@code .weightmarkignore}, read as git reads them; a later line wins over an
 * earlier one. Where git leaves nothing out, nothing is left out here: what is not looked into would pass unseen.
 */
final class IgnoreFile {

    private static final Glob ANY_FOLDERS = new Glob("**");

    private final String folder;
    private final List<Line> lines = new ArrayList<>();

    /**
     * @param folder where it lies, with a slash at the end; empty for the scanned folder
     */
    IgnoreFile(String folder, String text) {
        this.folder = folder;
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(IgnoreFile::withoutSpaces)
                .forEach(this::add);
    }

    /** Without spaces at its end; one behind a backslash stays. */
    private static String withoutSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int at) {
        int first = at;
        while (first > 0 && line.charAt(first - 1) == '\\') {
            first--;
        }
        return (at - first) % 2 == 1;
    }

    private void add(String text) {
        boolean keep = text.startsWith("!");
        String pattern = keep ? text.substring(1) : text;
        boolean folders = pattern.endsWith("/");
        pattern = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean rooted = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        if (!pattern.isEmpty()) {
            lines.add(new Line(rooted ? parts(pattern) : List.of(new Glob(pattern)), keep, folders, rooted));
        }
    }

    /** {@code a/}{@code **} is what lies in {@code a}, not {@code a} itself. */
    private static List<Glob> parts(String pattern) {
        List<Glob> parts = new ArrayList<>();
        for (String part : pattern.split("/", -1)) {
            parts.add(part.equals("**") ? ANY_FOLDERS : new Glob(part));
        }
        if (parts.get(parts.size() - 1) == ANY_FOLDERS) {
            parts.add(new Glob("*"));
        }
        return parts;
    }

    /** Whether it leaves the path out, keeps it, or does not speak of it. */
    Answer ask(String path, boolean isFolder) {
        if (!path.startsWith(folder)) {
            return Answer.SILENT;
        }
        Answer answer = Answer.SILENT;
        String inside = path.substring(folder.length());
        String name = inside.substring(inside.lastIndexOf('/') + 1);
        String @Nullable [] parts = null;
        for (Line line : lines) {
            parts = line.rooted && parts == null ? inside.split("/", -1) : parts;
            boolean speaks = isFolder || !line.folders;
            if (speaks
                    && (line.rooted && parts != null
                            ? line.fits(parts)
                            : line.parts.get(0).matches(name))) {
                answer = line.keep ? Answer.KEEP : Answer.LEAVE_OUT;
            }
        }
        return answer;
    }

    enum Answer {
        SILENT,
        KEEP,
        LEAVE_OUT
    }

    /**
     * @param parts of the pattern, between slashes; one alone is for names in any folder
     * @param keep whether it takes back what an earlier line left out
     * @param folders whether it speaks of folders only
     * @param rooted whether it is for the whole path from the file's folder on
     */
    private record Line(List<Glob> parts, boolean keep, boolean folders, boolean rooted) {

        /** A part fits one of the path; {@link #ANY_FOLDERS} any number, of which as few as possible are tried first. */
        boolean fits(String[] path) {
            int at = 0;
            int from = 0;
            int star = -1;
            int tried = 0;
            while (from < path.length) {
                if (at < parts.size() && parts.get(at) == ANY_FOLDERS) {
                    star = at++;
                    tried = from;
                } else if (at < parts.size() && parts.get(at).matches(path[from])) {
                    at++;
                    from++;
                } else if (star >= 0) {
                    at = star + 1;
                    from = ++tried;
                } else {
                    return false;
                }
            }
            return at == parts.size();
        }
    }
}
