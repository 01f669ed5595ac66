package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.util.SortedMap;

/** A message of a name and a value, of which protobuf makes its maps. */
final class Entry {

    private static final int KEY = 1;
    private static final int VALUE = 2;
    private static final int LONGEST_SHOWN = 80;

    private String key = "";
    private String value = "";

    private Entry() {}

    /** Reads the entry that ends at {@code end}. Of a name with two values one reader takes this, the other that. */
    static boolean read(Protobuf in, long end, SortedMap<String, String> into) throws IOException, HeaderException {
        Entry entry = new Entry();
        in.walk(end, (number, fieldEnd) -> entry.field(in, number, fieldEnd));
        String earlier = into.putIfAbsent(entry.key, entry.value);
        if (earlier != null && !earlier.equals(entry.value)) {
            throw new HeaderException("malformed", "has the key " + printable(entry.key) + " twice");
        }
        return true;
    }

    private static String printable(String key) {
        return key.substring(0, Math.min(LONGEST_SHOWN, key.length())).replaceAll("[^\\x20-\\x7e]", "?");
    }

    private boolean field(Protobuf in, long number, long end) throws IOException, HeaderException {
        if (number == KEY) {
            key = in.text(end);
        } else if (number == VALUE) {
            value = in.text(end);
        }
        return number == KEY || number == VALUE;
    }
}
