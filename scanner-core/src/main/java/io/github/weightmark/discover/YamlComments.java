package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code # key: value} lines: alternatives that somebody left in a YAML file. */
final class YamlComments {

    private YamlComments() {}

    static List<Entry> read(ProjectFile file) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < file.lines(); index++) {
            String line = file.lineText(index);
            int start = 0;
            while (start < line.length() && " #-\t".indexOf(line.charAt(start)) >= 0) {
                start++;
            }
            int colon = line.indexOf(": ", start);
            String key = colon < 0 ? "" : line.substring(start, colon).strip();
            if (line.stripLeading().startsWith("#") && !key.isEmpty() && key.indexOf(' ') < 0) {
                entries.add(entry(file, index, key, line, colon + 1));
            }
        }
        return entries;
    }

    private static Entry entry(ProjectFile file, int index, String key, String line, int from) {
        String value = line.substring(from).strip();
        int column = line.indexOf(value, from);
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        String bare =
                quoted ? value.substring(1).split(value.substring(0, 1), -1)[0] : value.split(" #", -1)[0].strip();
        return new Entry(
                KeyPath.of(key),
                key,
                bare,
                file.offset(index, column + (quoted ? 1 : 0)),
                SightingKind.COMMENT,
                -1,
                -index);
    }
}
