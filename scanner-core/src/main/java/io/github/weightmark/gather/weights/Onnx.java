package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the properties of an ONNX model. They usually stand behind the graph, which is most of the file and is passed
 * over by its length.
 */
final class Onnx {

    private static final int METADATA_PROPS = 14;
    private static final int MAX_FIELDS = 1_000_000;
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final HeaderBytes in;
    private final Limits limits;

    Onnx(HeaderBytes in, Limits limits) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Key → value of {@code metadata_props}. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> properties = new TreeMap<>();
        for (int fields = 0; in.remaining() > 0; fields++) {
            if (fields > MAX_FIELDS) {
                throw new HeaderException("malformed", "has more than " + MAX_FIELDS + " fields");
            }
            long tag = varint();
            if (tag >>> 3 == METADATA_PROPS && (tag & 7) == LENGTH) {
                property(properties);
            } else {
                skip(tag);
            }
        }
        return properties;
    }

    private void property(SortedMap<String, String> properties) throws IOException, HeaderException {
        long length = varint();
        if (length < 0 || length > in.remaining()) {
            throw new HeaderException("truncated", "claims a property of " + length + " bytes at its end");
        }
        long end = in.position() + length;
        String key = "";
        String value = "";
        while (in.position() < end) {
            long tag = varint();
            if (tag == (1 << 3 | LENGTH)) {
                key = string();
            } else if (tag == (2 << 3 | LENGTH)) {
                value = string();
            } else {
                skip(tag);
            }
        }
        properties.putIfAbsent(key, value);
    }

    private String string() throws IOException, HeaderException {
        long length = varint();
        if (length < 0 || length > limits.stringBytes()) {
            throw new HeaderException("too-large", "has a property of " + length + " bytes");
        }
        return in.text(length);
    }

    private void skip(long tag) throws IOException, HeaderException {
        switch ((int) (tag & 7)) {
            case VARINT -> varint();
            case FIXED_64 -> in.skip(Long.BYTES);
            case LENGTH -> in.skip(varint());
            case FIXED_32 -> in.skip(Integer.BYTES);
            default -> throw new HeaderException("malformed", "is no ONNX: unknown wire type " + (tag & 7));
        }
    }

    private long varint() throws IOException, HeaderException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = in.u8();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new HeaderException("malformed", "is no ONNX: a number has more than ten bytes");
    }
}
