package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the metadata of a Core ML model: its licence, and what its maker added by names of his own. */
final class CoreMl {

    private static final int DESCRIPTION = 2;
    private static final int METADATA = 100;
    private static final int LICENSE = 4;
    private static final int USER_DEFINED = 100;

    private final Protobuf in;
    private final SortedMap<String, String> strings = new TreeMap<>();

    CoreMl(HeaderBytes in, Limits limits) {
        this.in = new Protobuf(in, limits, "Core ML");
    }

    /** The licence under {@code license}, the rest under its own name. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> own = new TreeMap<>();
        in.walk((number, end) -> number == DESCRIPTION && inside(end, METADATA, inner -> metadata(inner, own)));
        own.forEach(strings::putIfAbsent);
        return strings;
    }

    private boolean metadata(long end, SortedMap<String, String> own) throws IOException, HeaderException {
        in.walk(end, (number, fieldEnd) -> {
            if (number == LICENSE) {
                license(in.text(fieldEnd));
                return true;
            }
            return number == USER_DEFINED && Entry.read(in, fieldEnd, own);
        });
        return true;
    }

    private void license(String text) throws HeaderException {
        String earlier = strings.put("license", text);
        if (earlier != null && !earlier.equals(text)) {
            throw new HeaderException("malformed", "names two licences");
        }
    }

    private boolean inside(long end, int wanted, Message message) throws IOException, HeaderException {
        in.walk(end, (number, fieldEnd) -> number == wanted && message.read(fieldEnd));
        return true;
    }

    private interface Message {
        boolean read(long end) throws IOException, HeaderException;
    }
}
