package io.github.weightmark.gather.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code __metadata__} out of a safetensors header: a length, then JSON. */
final class Safetensors {

    private static final String METADATA = "__metadata__";

    /** What the Hub itself reads at most. */
    private static final int MAX_HEADER = 25_000_000;

    private static final int NESTING = 8;

    private final HeaderBytes in;
    private final JsonFactory json;
    private final int mostNames;
    private int names;

    Safetensors(HeaderBytes in, Limits limits) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
        this.mostNames = limits.weightHeaderEntries();
        this.json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                // A table of all names ever seen would grow with every stranger's file.
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NESTING)
                        .maxStringLength(limits.stringBytes())
                        .build())
                .build();
    }

    /** Key → value of the metadata; empty when there is none. */
    SortedMap<String, String> strings() throws IOException, HeaderException {
        long length = in.u64();
        if (length < 2 || length > MAX_HEADER) {
            throw new HeaderException("malformed", "claims to be " + length + " bytes long");
        }
        byte[] header = in.bytes(length);
        try (JsonParser parser = json.createParser(header)) {
            return metadata(parser);
        } catch (JsonProcessingException e) {
            throw new HeaderException("malformed", "is no JSON: " + firstLine(e.getOriginalMessage()));
        }
    }

    private void count() throws HeaderException {
        if (++names > mostNames) {
            throw new HeaderException("malformed", "has more than " + mostNames + " names");
        }
    }

    private SortedMap<String, String> metadata(JsonParser parser) throws IOException, HeaderException {
        SortedMap<String, String> metadata = new TreeMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new HeaderException("malformed", "is no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            count();
            boolean wanted = METADATA.equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (!wanted) {
                parser.skipChildren();
            } else if (value == JsonToken.START_OBJECT) {
                collect(parser, metadata);
            } else if (value != JsonToken.VALUE_NULL) {
                throw new HeaderException("malformed", "has no names and values in " + METADATA);
            }
        }
        return metadata;
    }

    private void collect(JsonParser parser, SortedMap<String, String> metadata) throws IOException, HeaderException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            count();
            String key = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                // Whoever loads such a file refuses it; what it says of its licence must not go unseen.
                throw new HeaderException("malformed", "has a value in " + METADATA + " that is no text");
            }
            metadata.putIfAbsent(key, parser.getText());
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
