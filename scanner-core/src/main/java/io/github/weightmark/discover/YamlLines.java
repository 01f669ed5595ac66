package io.github.weightmark.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads {@code key: value} line by line, nesting by indentation: for templates that are not YAML yet. */
final class YamlLines {

    private final ProjectFile file;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private YamlLines(ProjectFile file) {
        this.file = file;
    }

    static List<Entry> read(ProjectFile file) {
        YamlLines lines = new YamlLines(file);
        for (int line = 0; line < file.lines(); line++) {
            lines.read(line);
        }
        return lines.entries;
    }

    private void read(int index) {
        String line = file.lineText(index);
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '-')) {
            start++;
        }
        int colon = line.indexOf(':', start);
        if (colon <= start || line.charAt(start) == '#' || line.startsWith("{{", start)) {
            return;
        }
        while (!levels.isEmpty() && levels.peek().indent >= start) {
            levels.pop();
        }
        String key = line.substring(start, colon).strip();
        List<String> path = new ArrayList<>(levels.isEmpty() ? List.of() : levels.peek().path);
        path.addAll(KeyPath.of(key));
        String value = line.substring(colon + 1).strip();
        if (value.isEmpty()) {
            levels.push(new Level(start, path));
        } else {
            add(path, key, value, index, line.indexOf(value, colon + 1));
        }
    }

    private void add(List<String> path, String key, String value, int index, int column) {
        char first = value.charAt(0);
        boolean quoted = (first == '"' || first == '\'') && value.length() > 1 && value.indexOf(first, 1) > 0;
        String bare = quoted ? value.substring(1, value.indexOf(first, 1)) : value;
        int comment = quoted ? -1 : bare.indexOf(" #");
        entries.add(new Entry(
                path,
                key,
                comment < 0 ? bare : bare.substring(0, comment).strip(),
                file.offset(index, column + (quoted ? 1 : 0)),
                null,
                0,
                index));
    }

    private record Level(int indent, List<String> path) {}
}
