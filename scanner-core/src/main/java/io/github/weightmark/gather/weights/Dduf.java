package io.github.weightmark.gather.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a DDUF file, a diffusion pipeline in one archive, says of its origin. */
final class Dduf {

    private static final String INDEX = "model_index.json";
    private static final String PARENT = "_name_or_path";

    private final Archive archive;
    private final Limits limits;

    Dduf(ByteSource in, Limits limits) {
        this.archive = new Archive(in);
        this.limits = limits;
    }

    SortedMap<String, String> strings() throws IOException, HeaderException {
        SortedMap<String, String> strings = new TreeMap<>();
        for (Archive.Member member : archive.members()) {
            if (member.name().equals(INDEX)) {
                JsonNode parent = json(member).path(PARENT);
                if (parent.isTextual()) {
                    strings.put(PARENT, parent.asText());
                }
            }
        }
        return strings;
    }

    private JsonNode json(Archive.Member member) throws IOException, HeaderException {
        ByteSource content = archive.content(member);
        HeaderBytes in = new HeaderBytes(content, limits.stringBytes());
        JsonFactory bounded = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.yamlDepth())
                        .maxStringLength(limits.stringBytes())
                        .build())
                .build();
        try {
            return new ObjectMapper(bounded).readTree(in.bytes(content.size()));
        } catch (JsonProcessingException e) {
            throw new HeaderException("malformed", "has a " + INDEX + " that is no JSON");
        }
    }
}
