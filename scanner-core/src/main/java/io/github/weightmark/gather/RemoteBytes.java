package io.github.weightmark.gather;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.http.FetchException;
import io.github.weightmark.gather.http.Part;
import io.github.weightmark.gather.weights.ByteSource;
import io.github.weightmark.gather.weights.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A weight file on the Hub of which pieces are fetched as they are looked at. The pieces grow, so that a long header
 * takes few requests; a header that does not end is given up.
 */
final class RemoteBytes implements ByteSource {

    private static final int FIRST = 128 << 10;
    private static final int LARGEST = 4 << 20;
    private static final int MOST_PIECES = 16;

    private final HubAccess hub;
    private final HubLink file;
    private @Nullable Part piece;
    private long from;
    private int pieces;

    RemoteBytes(HubAccess hub, HubLink file) {
        this.hub = hub;
        this.file = file;
    }

    @Override
    public long size() throws IOException {
        return held(0).total();
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        if (position >= size()) {
            return -1;
        }
        Part held = piece;
        boolean inside = held != null && position >= from && position < from + held.bytes().length;
        Part here = inside && held != null ? held : fetch(position);
        int offset = (int) (position - from);
        int length = Math.min(target.remaining(), here.bytes().length - offset);
        if (length <= 0) {
            return -1;
        }
        target.put(here.bytes(), offset, length);
        return length;
    }

    /** What is held already, or else the piece at {@code position}. */
    private Part held(long position) throws IOException {
        Part held = piece;
        return held == null ? fetch(position) : held;
    }

    private Part fetch(long position) throws IOException {
        if (++pieces > MOST_PIECES) {
            throw new SourceException(new Problem(
                    "weights.header-too-long",
                    Level.WARNING,
                    "The header of " + file.what() + " goes on after " + MOST_PIECES + " pieces, and was given up.",
                    "Download the file and check it on disk.",
                    Source.file(file.path())));
        }
        try {
            Part fetched = hub.part(file, position, Math.min(LARGEST, FIRST << Math.min(pieces - 1, 8)));
            piece = fetched;
            from = position;
            return fetched;
        } catch (FetchException e) {
            throw new SourceException(
                    ReadException.of(e, Level.WARNING, Source.file(file.path())).problem());
        }
    }
}
