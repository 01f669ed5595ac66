package io.github.weightmark.assess;

import io.github.weightmark.domain.Evidence;
import io.github.weightmark.domain.EvidenceText;
import io.github.weightmark.domain.Source;
import io.github.weightmark.domain.TextRole;
import java.util.ArrayList;
import java.util.List;

/**
 * One value of a field in the front matter of a card, read line by line: fields that nothing hangs on but a note need no
 * parser.
 *
 * @param value without quotes
 * @param source its line
 */
record CardField(String value, Source source) {

    private static final String FENCE = "---";
    private static final int MOST_LINES = 2_000;

    /** The values of {@code key} in every card of {@code read}: a scalar, a list in brackets, or one item a line. */
    static List<CardField> of(Evidence read, String key) {
        List<CardField> found = new ArrayList<>();
        for (EvidenceText text : read.texts()) {
            if (text.role() == TextRole.CARD) {
                in(text, key, found);
            }
        }
        return found;
    }

    private static void in(EvidenceText card, String key, List<CardField> found) {
        String[] lines = card.content().split("\n", MOST_LINES);
        int fences = 0;
        boolean inList = false;
        for (int i = 0; i < lines.length && fences < 2; i++) {
            String line = lines[i].strip();
            Source source = Source.line(card.path(), card.firstLine() + i);
            if (line.equals(FENCE)) {
                fences++;
            } else if (fences == 1 && lines[i].startsWith(key + ":")) {
                String rest = line.substring(key.length() + 1).strip();
                inList = rest.isEmpty();
                values(rest, source, found);
            } else if (inList && line.startsWith("- ")) {
                values(line.substring(2), source, found);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                inList = false;
            }
        }
    }

    private static void values(String written, Source source, List<CardField> found) {
        boolean list = written.startsWith("[") && written.endsWith("]");
        String inner = list ? written.substring(1, written.length() - 1) : written;
        for (String part : list ? inner.split(",") : new String[] {inner}) {
            String value = part.strip();
            boolean quoted = value.length() > 1 && "'\"".indexOf(value.charAt(0)) >= 0;
            value = quoted ? value.substring(1, value.length() - 1) : value;
            if (!value.isBlank()) {
                found.add(new CardField(value.strip(), source));
            }
        }
    }
}
