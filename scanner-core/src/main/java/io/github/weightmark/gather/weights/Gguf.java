package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Walks the key-value pairs of a GGUF header, versions 1 to 3, either byte order, and keeps the strings that speak of
 * licence and origin. Vocabularies are passed over, however large, wherever they stand.
 */
final class Gguf {

    private static final String LICENSE = "general.license";
    private static final int MAGIC = 0x46554747;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int MAX_KEY = 65_535;
    private static final int MAX_ITEMS = 10_000_000;
    private static final int MAX_NESTING = 4;

    /** Bytes of a value by type; strings and arrays have none. */
    private static final Map<Integer, Integer> WIDTHS = Map.ofEntries(
            Map.entry(0, 1),
            Map.entry(1, 1),
            Map.entry(2, 2),
            Map.entry(3, 2),
            Map.entry(4, 4),
            Map.entry(5, 4),
            Map.entry(6, 4),
            Map.entry(7, 1),
            Map.entry(10, 8),
            Map.entry(11, 8),
            Map.entry(12, 8));

    private final HeaderBytes in;
    private final Limits limits;
    private int version;

    Gguf(HeaderBytes in, Limits limits) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Key → string value of the {@code general.} keys. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        if (in.i32() != MAGIC) {
            throw new HeaderException("malformed", "does not begin with GGUF");
        }
        version = version();
        length();
        long pairs = length();
        if (pairs > limits.weightHeaderEntries()) {
            throw new HeaderException("malformed", "claims " + pairs + " entries");
        }
        SortedMap<String, String> strings = new TreeMap<>();
        for (long i = 0; i < pairs; i++) {
            pair(strings);
        }
        return strings;
    }

    /** A version whose low half is empty was written in the other byte order. */
    private int version() throws IOException, HeaderException {
        int raw = in.i32();
        if ((raw & 0xFFFF) == 0) {
            in.order(ByteOrder.BIG_ENDIAN);
            raw = Integer.reverseBytes(raw);
        }
        if (raw < 1 || raw > 3) {
            throw new HeaderException("malformed", "is of version " + raw + ", and 1 to 3 are known");
        }
        return raw;
    }

    private void pair(SortedMap<String, String> strings) throws IOException, HeaderException {
        long keyLength = length();
        if (keyLength > MAX_KEY) {
            throw new HeaderException("malformed", "has a key of " + keyLength + " bytes");
        }
        String key = in.text(keyLength);
        int type = in.i32();
        if (type == STRING && key.startsWith("general.")) {
            long length = length();
            if (length > limits.stringBytes()) {
                throw new HeaderException("too-large", "has " + length + " bytes in " + key);
            }
            if (strings.put(key, in.text(length)) != null) {
                // Readers differ in which of the two they take, so neither is what the file says.
                throw new HeaderException("malformed", "has the key " + key + " twice");
            }
        } else if (key.startsWith(LICENSE)) {
            // Another reader may make words of it; what they say must not go unseen.
            throw new HeaderException("malformed", "has no text as " + key);
        } else {
            skip(type, 0);
        }
    }

    private void skip(int type, int nesting) throws IOException, HeaderException {
        Integer width = WIDTHS.get(type);
        if (width != null) {
            in.skip(width);
        } else if (type == STRING) {
            in.skip(length());
        } else if (type == ARRAY && nesting < MAX_NESTING) {
            skipArray(nesting + 1);
        } else {
            throw new HeaderException("malformed", "has a value of type " + type);
        }
    }

    private void skipArray(int nesting) throws IOException, HeaderException {
        int type = in.i32();
        long count = length();
        Integer width = WIDTHS.get(type);
        if (count > in.remaining() || width != null && count * width > in.remaining()) {
            throw new HeaderException(
                    "truncated",
                    "claims a list of " + count + " items at offset " + in.position() + " where the file has "
                            + in.remaining() + " bytes");
        }
        if (width != null) {
            in.skip(count * width);
            return;
        }
        if (count > MAX_ITEMS) {
            throw new HeaderException("malformed", "has a list of " + count + " items");
        }
        for (long i = 0; i < count; i++) {
            skip(type, nesting);
        }
    }

    private long length() throws IOException, HeaderException {
        return version == 1 ? in.u32() : in.u64();
    }
}
