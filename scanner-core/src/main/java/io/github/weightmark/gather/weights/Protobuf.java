package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.ByteOrder;

/**
 * Walks a protobuf message field by field. What is not wanted is passed over by its length, however long it is; the
 * weights usually are one such field.
 */
final class Protobuf {

    private static final int MAX_FIELDS = 1_000_000;
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final HeaderBytes in;
    private final Limits limits;
    private final String format;
    private int fields;

    /** @param format its name, for messages */
    Protobuf(HeaderBytes in, Limits limits, String format) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.format = format;
    }

    /** Takes the content of a field that has a length, all of it or nothing. */
    interface Fields {

        /** @return whether the field was read; otherwise it is passed over */
        boolean read(long number, long end) throws IOException, HeaderException;
    }

    /** Walks the file. */
    void walk(Fields wanted) throws IOException, HeaderException {
        walk(in.position() + in.remaining(), wanted);
    }

    /** Walks the message that ends at {@code end}. */
    void walk(long end, Fields wanted) throws IOException, HeaderException {
        while (in.position() < end) {
            if (++fields > MAX_FIELDS) {
                throw new HeaderException("malformed", "has more than " + MAX_FIELDS + " fields");
            }
            long tag = varint();
            if ((tag & 7) == LENGTH) {
                field(tag >>> 3, end, wanted);
            } else {
                skip(tag);
            }
        }
    }

    private void field(long number, long end, Fields wanted) throws IOException, HeaderException {
        long length = varint();
        if (length < 0 || length > end - in.position()) {
            throw new HeaderException(
                    "truncated", "claims a field of " + length + " bytes where " + (end - in.position()) + " are left");
        }
        long fieldEnd = in.position() + length;
        if (!wanted.read(number, fieldEnd)) {
            in.skip(length);
        } else if (in.position() != fieldEnd) {
            throw new HeaderException("malformed", "is no " + format + ": fields overlap");
        }
    }

    /** The text that goes on until {@code end}. */
    String text(long end) throws IOException, HeaderException {
        long length = end - in.position();
        if (length > limits.stringBytes()) {
            throw new HeaderException("too-large", "has a property of " + length + " bytes");
        }
        return in.text(length);
    }

    private void skip(long tag) throws IOException, HeaderException {
        switch ((int) (tag & 7)) {
            case VARINT -> varint();
            case FIXED_64 -> in.skip(Long.BYTES);
            case FIXED_32 -> in.skip(Integer.BYTES);
            default -> throw new HeaderException("malformed", "is no " + format + ": unknown wire type " + (tag & 7));
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
        throw new HeaderException("malformed", "is no " + format + ": a number has more than ten bytes");
    }
}
