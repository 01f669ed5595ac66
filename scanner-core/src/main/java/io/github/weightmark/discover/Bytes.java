package io.github.weightmark.discover;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of a text, one by one and eight at a time: code that is compiled quickly is quick with whole arrays of numbers
 * only, and every file of a project is looked through once.
 *
 * @param text with {@link #SLACK} bytes behind {@code length}, which may be anything
 * @param eights the same, the first byte of eight lowest
 */
record Bytes(byte[] text, int length, long[] eights) {

    /** Bytes that are read behind the text. */
    static final int SLACK = 2 * Long.BYTES;

    /** Whole bytes, copied. */
    static Bytes of(byte[] bytes) {
        byte[] text = Arrays.copyOf(bytes, bytes.length + SLACK);
        return of(text, bytes.length, new long[text.length / Long.BYTES]);
    }

    /**
     * Bytes in an array that is used again.
     *
     * @param text with {@link #SLACK} bytes behind {@code length}
     * @param eights is filled; long enough for all of {@code text}
     */
    static Bytes of(byte[] text, int length, long[] eights) {
        ByteBuffer.wrap(text)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(eights, 0, (length + SLACK) / Long.BYTES);
        return new Bytes(text, length, eights);
    }
}
