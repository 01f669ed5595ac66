package io.github.weightmark.discover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;

/** Reads files into one buffer that is used again and again; one for each thread. */
final class FileBytes {

    private static final int FIRST = 1 << 16;
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);

    private final int longest;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(FIRST);
    private byte[] buffer = new byte[FIRST + Bytes.SLACK];
    private long[] eights = new long[buffer.length / Long.BYTES];
    private Bytes bytes = Bytes.of(buffer, 0, eights);
    private int length;

    /**
     * @param longest how many bytes of a file are read at most
     */
    FileBytes(int longest) {
        this.longest = longest;
    }

    /**
     * Reads a file from its beginning, a binary one not farther than it takes to see that; it may grow or shrink
     * meanwhile.
     *
     * @param size that it had when it was listed: one that has just so many bytes in one piece is not asked for more
     */
    Content read(Path file, long size) throws IOException {
        length = 0;
        bytes = Bytes.of(buffer, 0, eights);
        try (FileChannel in = FileChannel.open(file, READ)) {
            while (in.read(piece.clear()) >= 0) {
                boolean first = length == 0;
                append();
                if (length > longest) {
                    return Content.TOO_LARGE;
                }
                if (length <= FIRST && isBinary()) {
                    return Content.BINARY;
                }
                if (first && length == size && length < FIRST) {
                    return Content.TEXT;
                }
            }
        }
        view();
        return Content.TEXT;
    }

    private void append() {
        int more = piece.flip().remaining();
        if (length + more + Bytes.SLACK > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more + Bytes.SLACK));
        }
        piece.get(buffer, length, more);
        length += more;
    }

    private boolean isBinary() {
        view();
        return FileText.isBinary(bytes);
    }

    private void view() {
        if (eights.length < buffer.length / Long.BYTES) {
            eights = new long[buffer.length / Long.BYTES];
        }
        if (bytes.length() != length) {
            bytes = Bytes.of(buffer, length, eights);
        }
    }

    /** What was read last, until something else is read. */
    Bytes bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Gives a large buffer back, so that one large file does not cost memory for the rest of the run. */
    void shrink() {
        if (buffer.length > FIRST * 16) {
            buffer = new byte[FIRST + Bytes.SLACK];
            eights = new long[buffer.length / Long.BYTES];
        }
    }

    /** What a file holds, as far as it was read. */
    enum Content {
        TEXT,
        BINARY,
        /** More than is read of a text. */
        TOO_LARGE
    }
}
