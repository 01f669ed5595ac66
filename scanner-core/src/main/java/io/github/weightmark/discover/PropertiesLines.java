package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code key = value} lines of properties, environment, TOML, INI and HCL files; commented ones too. */
final class PropertiesLines {

    private static final String JAVA = "properties";
    /** Files whose values may be lists and tables over several lines. */
    private static final Set<String> BRACKETED = Set.of("toml", "tf", "tfvars", "hcl", "conf");

    private static final String ESCAPED = ":=#! \\";

    private final ProjectFile file;
    /** Whether a backslash means what it means to Java. */
    private final boolean java;

    private final List<Entry> entries = new ArrayList<>();
    private String section = "";
    private int group;
    private int lastGroup;
    /** Whether the value of the last entry goes on in the next line. */
    private boolean goesOn;
    /** Where the last list or table ends: the lines before have been read. */
    private int readTo;

    private PropertiesLines(ProjectFile file) {
        this.file = file;
        this.java = file.ending().equals(JAVA);
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
        if (goesOn) {
            goOn(line, index, start);
            return;
        }
        if (file.offset(index, 0) < readTo) {
            return;
        }
        if (line.startsWith("[", start) && line.indexOf(']') > start) {
            section = line.substring(start, line.indexOf(']')).replace("[", "") + ".";
            group = ++lastGroup;
            return;
        }
        boolean comment =
                start < line.length() && ("#!;".indexOf(line.charAt(start)) >= 0 || line.startsWith("//", start));
        if (comment) {
            start = skip(line, start, "#!;/ \t");
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
        if (!comment && isBracketed(line, start)) {
            brackets(key, file.offset(index, start));
            return;
        }
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
        goesOn = java && !comment && isOpen(line);
        String value = plain(line.substring(Math.min(start, end), end).strip());
        entries.add(new Entry(
                KeyPath.of(section + plain(bare)), plain(bare), value, file.offset(index, start), kind, 0, group));
    }

    private boolean isBracketed(String line, int at) {
        return BRACKETED.contains(file.ending()) && at < line.length() && "[{".indexOf(line.charAt(at)) >= 0;
    }

    /** A table on one line is read as the section of its name would be. */
    private void brackets(String key, int at) {
        BracketValues values = BracketValues.read(file.text(), at);
        readTo = values.end();
        for (BracketValues.Found found : values.found()) {
            String path = found.path().isEmpty() ? key : key + "." + found.path();
            String last = path.substring(path.lastIndexOf('.') + 1);
            int table = found.table() == 0 ? group : lastGroup + found.table();
            entries.add(new Entry(KeyPath.of(section + path), last, found.value(), found.offset(), null, 0, table));
        }
        lastGroup += values.tables();
    }

    /** Java: a value goes on behind a backslash. What stands behind a comma has a place of its own. */
    private void goOn(String line, int index, int start) {
        goesOn = isOpen(line);
        Entry last = entries.get(entries.size() - 1);
        String more = plain(line.substring(start).strip());
        boolean apart = last.value().endsWith(",");
        if (!apart) {
            entries.remove(entries.size() - 1);
        }
        int offset = apart || last.value().isEmpty() ? file.offset(index, start) : last.offset();
        String value = apart ? more : last.value() + more;
        entries.add(new Entry(last.path(), last.key(), value, offset, last.kind(), 0, group));
    }

    /** Whether its last sign is a backslash that no other stands before. */
    private static boolean isOpen(String line) {
        int first = line.length();
        while (first > 0 && line.charAt(first - 1) == '\\') {
            first--;
        }
        return (line.length() - first) % 2 == 1;
    }

    /** Without the backslashes that Java writes before signs, and the one at the end of a line. */
    private String plain(String text) {
        if (!java || text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean last = i + 1 == text.length();
            boolean escapes = text.charAt(i) == '\\' && (last || ESCAPED.indexOf(text.charAt(i + 1)) >= 0);
            i += escapes ? 1 : 0;
            plain.append(escapes && last ? "" : text.charAt(i));
        }
        return plain.toString();
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
