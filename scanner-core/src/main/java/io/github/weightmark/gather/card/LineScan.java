package io.github.weightmark.gather.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds {@code key: value} at the left margin of a block that is no YAML: what a person would still see. */
final class LineScan {

    private static final Pattern PAIR = Pattern.compile("([A-Za-z][A-Za-z_ -]*):\\s*(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");

    private final List<String> lines;

    LineScan(String block) {
        this.lines = Lines.of(block);
    }

    /** @param line counted from 0 */
    record Value(String text, int line) {}

    /** The values of {@code key}: the rest of its line, or the list items below it. */
    List<Value> values(String key) {
        List<Value> values = new ArrayList<>();
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            Matcher pair = PAIR.matcher(lines.get(i));
            Matcher item = ITEM.matcher(lines.get(i));
            if (pair.matches()) {
                inList = CardKey.normal(pair.group(1)).equals(key);
                add(values, inList ? pair.group(2) : "", i);
            } else if (inList && item.matches()) {
                add(values, item.group(1), i);
            }
        }
        return values;
    }

    private static void add(List<Value> values, String text, int line) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1 && "'\"".indexOf(bare.charAt(0)) >= 0 && bare.endsWith(bare.substring(0, 1));
        String value = quoted ? bare.substring(1, bare.length() - 1) : bare;
        if (!value.isEmpty()) {
            values.add(new Value(value, line));
        }
    }
}
