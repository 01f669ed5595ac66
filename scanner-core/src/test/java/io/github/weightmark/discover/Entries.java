package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.List;
import java.util.Locale;

/** Entries of a configuration file, told so that tables can hold them. */
final class Entries {

    private static final String COMMA = ", ";

    private Entries() {}

    /** {@code ¦} ends a line, {@code ␉} is a tab. */
    static ProjectFile file(String name, String text) {
        return ProjectFile.of(name, text.replace('¦', '\n').replace('␉', '\t'));
    }

    static Finds finds(ProjectFile file) {
        return new Finds(file, SightingKind.USED, io.github.weightmark.domain.Limits.DEFAULT);
    }

    /** {@code path=value@line:column kind} of each. */
    static String told(ProjectFile file, List<Entry> entries) {
        return String.join(
                COMMA, entries.stream().map(entry -> told(file, entry)).toList());
    }

    private static String told(ProjectFile file, Entry entry) {
        SightingKind kind = entry.kind();
        return String.join(".", entry.path()) + "=" + entry.value() + "@" + file.line(entry.offset()) + ":"
                + file.column(entry.offset())
                + (kind == null ? "" : " " + kind.name().toLowerCase(Locale.ROOT));
    }
}
