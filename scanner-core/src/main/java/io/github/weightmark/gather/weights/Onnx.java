package io.github.weightmark.gather.weights;

import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the properties of an ONNX model. They usually stand behind the graph, which is most of the file and is passed
 * over by its length.
 */
final class Onnx {

    private static final int METADATA_PROPS = 14;

    private final Protobuf in;

    Onnx(HeaderBytes in, Limits limits) {
        this.in = new Protobuf(in, limits, "ONNX");
    }

    /** Key → value of {@code metadata_props}. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> properties = new TreeMap<>();
        in.walk((number, end) -> number == METADATA_PROPS && Entry.read(in, end, properties));
        return properties;
    }
}
