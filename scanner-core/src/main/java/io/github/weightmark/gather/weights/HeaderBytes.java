package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads a header forwards through a small window. Every length a file claims is held against what is left of it and
 * against the limit before anything is allocated; what is not wanted is skipped, not read.
 */
final class HeaderBytes {

    private static final int WINDOW = 1 << 16;

    private final ByteSource source;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private final long size;
    private final long limit;
    private long windowStart;

    /** @param limit bytes of the file that may be passed over before we stop */
    HeaderBytes(ByteSource source, long limit) throws IOException {
        this.source = source;
        this.size = source.size();
        this.limit = limit;
    }

    HeaderBytes order(ByteOrder order) {
        window.order(order);
        return this;
    }

    long position() {
        return windowStart + window.position();
    }

    long remaining() {
        return size - position();
    }

    int u8() throws IOException, HeaderException {
        return need(1).get() & 0xFF;
    }

    int i32() throws IOException, HeaderException {
        return need(Integer.BYTES).getInt();
    }

    long u32() throws IOException, HeaderException {
        return i32() & 0xFFFF_FFFFL;
    }

    /** A length or count; what exceeds 2^63 cannot be one. */
    long u64() throws IOException, HeaderException {
        long value = need(Long.BYTES).getLong();
        if (value < 0) {
            throw new HeaderException("malformed", "claims a length beyond 2^63");
        }
        return value;
    }

    byte[] bytes(long length) throws IOException, HeaderException {
        require(length);
        byte[] bytes = new byte[(int) length];
        int done = 0;
        while (done < bytes.length) {
            int part = Math.min(WINDOW, bytes.length - done);
            need(part).get(bytes, done, part);
            done += part;
        }
        return bytes;
    }

    String text(long length) throws IOException, HeaderException {
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    void skip(long length) throws HeaderException {
        require(length);
        if (length <= window.remaining()) {
            window.position(window.position() + (int) length);
        } else {
            windowStart = position() + length;
            window.limit(0);
        }
    }

    private void require(long length) throws HeaderException {
        if (length < 0 || length > remaining()) {
            throw new HeaderException(
                    "truncated",
                    "claims " + length + " bytes at offset " + position() + " where the file has "
                            + Math.max(0, remaining()));
        }
        if (position() + length > limit) {
            throw new HeaderException("too-large", "goes on after " + limit + " bytes");
        }
    }

    private ByteBuffer need(int length) throws IOException, HeaderException {
        require(length);
        if (window.remaining() < length) {
            windowStart = position();
            window.clear();
            int read = 0;
            while (read >= 0 && window.position() < length) {
                read = source.read(window, windowStart + window.position());
            }
            window.flip();
            if (window.remaining() < length) {
                throw new HeaderException("truncated", "ends while it is being read");
            }
        }
        return window;
    }
}
