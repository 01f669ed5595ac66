package io.github.weightmark.discover;

import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Sighting;
import io.github.weightmark.knowledge.Knowledge;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is found in one text, with nothing on a disk and no other file beside it, told so that tables can hold it. */
final class Read {

    private static final FileForms FORMS =
            new FileForms(Knowledge.bundled(), DiscoveryRules.of(Knowledge.bundled()), Limits.DEFAULT);

    private Read() {}

    /** {@code ¦} ends a line, {@code ␉} is a tab. */
    static Finds finds(String path, String text) {
        return FORMS.read(Entries.file(path, text));
    }

    /** {@code line:column reference kind confidence rule} of each, in order. */
    static String all(String path, String text) {
        return finds(path, text).all().stream().sorted().map(Read::told).collect(Collectors.joining(", "));
    }

    /** {@code column reference}, and the kind when it is another than used, of each: for texts of one line. */
    static String brief(String path, String text) {
        return finds(path, text).all().stream()
                .sorted()
                .map(found -> found.column() + " " + pinned(found) + kind(found))
                .collect(Collectors.joining(", "));
    }

    private static String told(Sighting found) {
        return found.line() + ":" + found.column() + " " + pinned(found) + " " + lower(found.kind()) + " "
                + lower(found.confidence()) + " " + found.via();
    }

    private static String pinned(Sighting found) {
        String plain = found.reference().toString();
        String pin = found.reference().revision();
        return pin == null || plain.endsWith(pin) ? plain : plain + "@" + pin;
    }

    private static String kind(Sighting found) {
        return found.kind() == io.github.weightmark.domain.SightingKind.USED ? "" : " " + lower(found.kind());
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
