package io.github.weightmark.gather.weights;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one weight file, of which only those that are looked at are fetched. */
public interface ByteSource {

    /** Length of the file. */
    long size() throws IOException;

    /** Reads at least one byte at {@code position} into {@code target}; -1 at the end of the file. */
    int read(ByteBuffer target, long position) throws IOException;
}
