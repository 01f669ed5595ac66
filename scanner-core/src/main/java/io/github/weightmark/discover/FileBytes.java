package io.github.weightmark.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Reads files into one buffer that is used again and again; one for each thread. */
final class FileBytes {

    private static final int FIRST = 1 << 16;

    private final int longest;
    private byte[] buffer = new byte[FIRST];
    private int length;

    /**
     * @param longest how many bytes of a file are read at most
     */
    FileBytes(int longest) {
        this.longest = longest;
    }

    /** Reads a file from its beginning; true when it ends within the limit. It may grow or shrink meanwhile. */
    boolean read(Path file) throws IOException {
        length = 0;
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            while (length <= longest) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, longest + 1));
                }
                int read = in.read(buffer, length, buffer.length - length);
                if (read < 0) {
                    return true;
                }
                length += read;
            }
        }
        return false;
    }

    byte[] bytes() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** Gives a large buffer back, so that one large file does not cost memory for the rest of the run. */
    void shrink() {
        if (buffer.length > FIRST * 16) {
            buffer = new byte[FIRST];
        }
    }
}
