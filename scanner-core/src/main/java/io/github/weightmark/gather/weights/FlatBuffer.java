package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads single values of a FlatBuffer wherever they stand. Every offset is held against the file before it is followed;
 * none is followed twice, so that a circle ends.
 */
final class FlatBuffer {

    private static final int MAX_ITEMS = 100_000;

    private final ByteSource in;
    private final long size;
    private final int longestText;

    FlatBuffer(ByteSource in, int longestText) throws IOException {
        this.in = in;
        this.size = in.size();
        this.longestText = longestText;
    }

    /** Where the root table stands; 0 for no FlatBuffer of this kind. */
    long root(String identifier) throws IOException, HeaderException {
        return size >= 8 && ascii(4, 4).equals(identifier) ? target(0) : 0;
    }

    /** Where field {@code id} of a table stands; 0 when it is not there. */
    long field(long table, int id) throws IOException, HeaderException {
        long vtable = table - i32(table);
        int bytes = u16(vtable);
        int slot = 4 + 2 * id;
        int offset = slot + 2 <= bytes ? u16(vtable + slot) : 0;
        return offset == 0 ? 0 : table + offset;
    }

    /** The table, vector or string that the offset at {@code position} leads to. */
    long target(long position) throws IOException, HeaderException {
        return position + u32(position);
    }

    /** The number of items of a vector. */
    int items(long vector, int width) throws IOException, HeaderException {
        long count = u32(vector);
        if (count * width > size - vector) {
            throw new HeaderException("truncated", "claims a list of " + count + " items that the file does not hold");
        }
        return (int) count;
    }

    /** The same, of which each is looked at. */
    int fewItems(long vector) throws IOException, HeaderException {
        int count = items(vector, Integer.BYTES);
        if (count > MAX_ITEMS) {
            throw new HeaderException("malformed", "has a list of " + count + " items");
        }
        return count;
    }

    String text(long position) throws IOException, HeaderException {
        int length = items(position, 1);
        if (length > longestText) {
            throw new HeaderException("too-large", "has a text of " + length + " bytes");
        }
        return new String(bytes(position + 4, length), StandardCharsets.UTF_8);
    }

    long u32(long position) throws IOException, HeaderException {
        return i32(position) & 0xFFFF_FFFFL;
    }

    long u64(long position) throws IOException, HeaderException {
        long value = number(position, Long.BYTES).getLong();
        if (value < 0) {
            throw new HeaderException("malformed", "claims an offset beyond 2^63");
        }
        return value;
    }

    /** A stretch of the file. */
    ByteSource slice(long from, long length) throws HeaderException {
        require(from, length);
        return new Slice(in, from, length);
    }

    private int i32(long position) throws IOException, HeaderException {
        return number(position, Integer.BYTES).getInt();
    }

    private int u16(long position) throws IOException, HeaderException {
        return number(position, Short.BYTES).getShort() & 0xFFFF;
    }

    private String ascii(long position, int length) throws IOException, HeaderException {
        return new String(bytes(position, length), StandardCharsets.ISO_8859_1);
    }

    private ByteBuffer number(long position, int length) throws IOException, HeaderException {
        return ByteBuffer.wrap(bytes(position, length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(long position, int length) throws IOException, HeaderException {
        require(position, length);
        ByteBuffer target = ByteBuffer.allocate(length);
        while (target.hasRemaining()) {
            if (in.read(target, position + target.position()) < 0) {
                throw new HeaderException("truncated", "ends while it is being read");
            }
        }
        return target.array();
    }

    private void require(long position, long length) throws HeaderException {
        if (position < 0 || length < 0 || position > size - length) {
            throw new HeaderException("truncated", "leads to offset " + position + ", beyond its end");
        }
    }
}
