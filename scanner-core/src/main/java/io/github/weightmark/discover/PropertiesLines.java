package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code key = value} lines of properties, environment, TOML, INI and HCL files; commented ones too. */
final class PropertiesLines {

    private final ProjectFile file;
    private final List<Entry> entries = new ArrayList<>();
    private String section = "";
    private int group;

    private PropertiesLines(ProjectFile file) {
        this.file = file;
    }

    static List<Entry> read(ProjectFile file) {
        PropertiesLines lines = new PropertiesLines(file);
        for (int line = 0; line < file.lines(); line++) {
            lines.read(line);
        }
        return lines.entries;
    }

    private void read(int index) {
        String line = file.lineText(index);
        int start = skip(line, 0, " \t");
        if (line.startsWith("[", start) && line.indexOf(']') > start) {
            section = line.substring(start, line.indexOf(']')).replace("[", "") + ".";
            group++;
            return;
        }
        boolean comment = start < line.length() && (line.charAt(start) == '#' || line.charAt(start) == '!');
        if (comment) {
            start = skip(line, start, "#! \t");
        }
        if (line.startsWith("export ", start)) {
            start = skip(line, start + 7, " ");
        }
        int split = split(line, start);
        if (split < 0) {
            return;
        }
        String key = line.substring(start, split).strip();
        int value = skip(line, split + 1, " \t");
        if (!key.isEmpty() && (!comment || key.indexOf(' ') < 0)) {
            add(key, line, index, value, comment);
        }
    }

    private void add(String key, String line, int index, int from, boolean comment) {
        int start = from;
        int end = line.length();
        if (start < end && (line.charAt(start) == '"' || line.charAt(start) == '\'')) {
            int close = line.indexOf(line.charAt(start), start + 1);
            end = close < 0 ? end : close;
            start++;
        } else {
            end = bareEnd(line, start);
        }
        String profile = profile(key);
        String bare = profile == null ? key : key.substring(key.indexOf('.') + 1);
        SightingKind kind = comment ? SightingKind.COMMENT : isTest(profile) ? SightingKind.TEST : null;
        String value = line.substring(Math.min(start, end), end).strip();
        entries.add(new Entry(KeyPath.of(section + bare), bare, value, file.offset(index, start), kind, 0, group));
    }

    /** In a value without quotes a comment may follow after a space. */
    private static int bareEnd(String line, int start) {
        int hash = line.indexOf(" #", start);
        return hash < 0 ? line.length() : hash;
    }

    /** Quarkus: {@code %dev,ollama.key}. */
    private static @Nullable String profile(String key) {
        int dot = key.indexOf('.');
        return key.startsWith("%") && dot > 0 ? key.substring(1, dot) : null;
    }

    private static boolean isTest(@Nullable String profile) {
        return profile != null && List.of(profile.split(",")).contains("test");
    }

    /** The first {@code =} or {@code :} outside quotes and not escaped. */
    private static int split(String line, int start) {
        boolean quoted = false;
        for (int i = start; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == '=' || c == ':') && !quoted && line.charAt(Math.max(0, i - 1)) != '\\') {
                return i;
            }
        }
        return -1;
    }

    private static int skip(String line, int from, String what) {
        int at = from;
        while (at < line.length() && what.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
