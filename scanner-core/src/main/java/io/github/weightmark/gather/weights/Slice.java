package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A stretch of a file that is a file of its own: a model inside an archive. */
record Slice(ByteSource whole, long from, long size) implements ByteSource {

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        long left = size - position;
        if (left <= 0) {
            return -1;
        }
        int limit = target.limit();
        target.limit((int) Math.min(limit, target.position() + Math.min(left, Integer.MAX_VALUE)));
        try {
            return whole.read(target, from + position);
        } finally {
            target.limit(limit);
        }
    }
}
