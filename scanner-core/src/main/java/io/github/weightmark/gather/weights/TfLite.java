package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the licence of a TFLite model: a FlatBuffer within one of the FlatBuffer's own buffers. */
final class TfLite {

    private static final String METADATA_NAME = "TFLITE_METADATA";

    // Fields of the tables of the two schemas.
    private static final int MODEL_BUFFERS = 4;
    private static final int MODEL_METADATA = 6;
    private static final int METADATA_NAME_FIELD = 0;
    private static final int METADATA_BUFFER = 1;
    private static final int BUFFER_DATA = 0;
    private static final int BUFFER_OFFSET = 1;
    private static final int BUFFER_SIZE = 2;
    private static final int LICENSE = 5;

    private final FlatBuffer model;
    private final Limits limits;

    TfLite(ByteSource in, Limits limits) throws IOException {
        this.model = new FlatBuffer(in, limits.stringBytes());
        this.limits = limits;
    }

    /** The licence under {@code license}; empty when there is none. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> strings = new TreeMap<>();
        long root = model.root("TFL3");
        if (root == 0) {
            throw new HeaderException("malformed", "is no TFLite");
        }
        long metadata = model.field(root, MODEL_METADATA);
        if (metadata != 0) {
            long list = model.target(metadata);
            int count = model.fewItems(list);
            for (int i = 0; i < count; i++) {
                long entry = model.target(list + 4 + 4L * i);
                if (isTheOne(entry)) {
                    license(root, entry, strings);
                }
            }
        }
        return strings;
    }

    private boolean isTheOne(long entry) throws IOException, HeaderException {
        long name = model.field(entry, METADATA_NAME_FIELD);
        return name != 0 && model.text(model.target(name)).equals(METADATA_NAME);
    }

    private void license(long root, long entry, SortedMap<String, String> strings) throws IOException, HeaderException {
        long index = model.field(entry, METADATA_BUFFER);
        long buffers = model.field(root, MODEL_BUFFERS);
        if (buffers == 0) {
            return;
        }
        long list = model.target(buffers);
        long number = index == 0 ? 0 : model.u32(index);
        if (number >= model.items(list, Integer.BYTES)) {
            throw new HeaderException("malformed", "names a buffer that is not there");
        }
        FlatBuffer inner = new FlatBuffer(buffer(model.target(list + 4 + 4 * number)), limits.stringBytes());
        long information = inner.root("M001");
        long license = information == 0 ? 0 : inner.field(information, LICENSE);
        if (license != 0) {
            String text = inner.text(inner.target(license));
            String earlier = strings.put("license", text);
            if (earlier != null && !earlier.equals(text)) {
                throw new HeaderException("malformed", "names two licences");
            }
        }
    }

    /** In files beyond 2 GB the data stand behind the FlatBuffer. */
    private ByteSource buffer(long table) throws IOException, HeaderException {
        long data = model.field(table, BUFFER_DATA);
        if (data != 0) {
            long vector = model.target(data);
            return model.slice(vector + 4, model.items(vector, 1));
        }
        long offset = model.field(table, BUFFER_OFFSET);
        long size = model.field(table, BUFFER_SIZE);
        return offset == 0 || size == 0 ? model.slice(0, 0) : model.slice(model.u64(offset), model.u64(size));
    }
}
