package io.github.weightmark.gather;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Gate;
import io.github.weightmark.domain.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The Hub's answer about a model. Every field but the id may be missing, and fields we do not know are no concern.
 *
 * @param id the name the model has now
 * @param identity the number that the repository keeps when it is renamed; {@code null} when the Hub does not say
 * @param commit what the revision stood at; {@code null} when the Hub does not say
 * @param gate who gets the files
 * @param cardData front matter as the Hub's own parser saw it
 * @param tags what the Hub made of the card and the files
 * @param bases the parents the Hub shows, and how it thinks the model was made from them
 * @param files every file at that commit whose path is one; sorted
 */
record ModelInfo(
        String id,
        @Nullable String identity,
        @Nullable String commit,
        Gate gate,
        JsonNode cardData,
        List<String> tags,
        Bases bases,
        List<String> files) {

    /** What is asked for: enough for licence and lineage in one request. */
    static final List<String> FIELDS = List.of(
            "sha",
            "author",
            "gated",
            "private",
            "disabled",
            "cardData",
            "tags",
            "siblings",
            "config",
            "safetensors",
            "gguf",
            "library_name",
            "pipeline_tag",
            "baseModels",
            "createdAt",
            "lastModified",
            "usedStorage");

    /**
     * @param relation finetune, adapter, quantized or merge; a guess of the Hub's, at times a wrong one
     * @param all the parents
     */
    record Bases(String relation, List<Base> all) {}

    /**
     * @param id its name
     * @param identity its number
     */
    record Base(String id, @Nullable String identity) {}

    /** A data set has fewer fields, and asking for others is an error. */
    static final List<String> FIELDS_OF_DATA = List.of(
            "sha",
            "author",
            "gated",
            "private",
            "disabled",
            "cardData",
            "tags",
            "siblings",
            "createdAt",
            "lastModified",
            "usedStorage");

    /** Reads an answer; empty when it is not one about a model. */
    static Optional<ModelInfo> of(byte[] answer, Limits limits) {
        ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.yamlDepth() * 2)
                        .maxStringLength(limits.hubAnswerBytes())
                        .build())
                .build());
        try {
            JsonNode root = json.readTree(answer);
            return root.path("id").isTextual() ? Optional.of(of(root)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ModelInfo of(JsonNode root) {
        String sha = root.path("sha").asText("");
        JsonNode base = root.path("baseModels");
        return new ModelInfo(
                root.path("id").asText(),
                identity(root),
                Commit.isOne(sha) ? sha : null,
                gate(root),
                root.path("cardData"),
                strings(root.path("tags"), ""),
                new Bases(base.path("relation").asText("derived"), bases(base.path("models"))),
                files(root.path("siblings")));
    }

    /** The same by another name: data sets and models may be called alike. */
    ModelInfo called(String name) {
        return new ModelInfo(name, identity, commit, gate, cardData, tags, bases, files);
    }

    private static @Nullable String identity(JsonNode node) {
        String number = node.path("_id").asText("");
        return number.matches("[0-9a-f]{24}") ? number : null;
    }

    private static List<Base> bases(JsonNode models) {
        List<Base> bases = new ArrayList<>();
        for (JsonNode model : models) {
            JsonNode id = model.isObject() ? model.path("id") : model;
            if (id.isTextual()) {
                bases.add(new Base(id.asText(), identity(model)));
            }
        }
        return bases;
    }

    /** {@code gated} is {@code false} or a word. */
    private static Gate gate(JsonNode root) {
        if (root.path("disabled").asBoolean(false)) {
            return Gate.DISABLED;
        }
        return switch (root.path("gated").asText("")) {
            case "auto" -> Gate.AUTO;
            case "manual", "true" -> Gate.MANUAL;
            case "false" -> Gate.OPEN;
            default -> Gate.UNKNOWN;
        };
    }

    private static List<String> files(JsonNode siblings) {
        TreeSet<String> files = new TreeSet<>();
        for (String path : strings(siblings, "rfilename")) {
            if (SafePath.isInside(path)) {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    /** The strings of a list; of a list of objects, their {@code field}. */
    private static List<String> strings(JsonNode list, String field) {
        List<String> strings = new ArrayList<>();
        for (JsonNode item : list) {
            JsonNode value = item.isObject() ? item.path(field) : item;
            if (value.isTextual()) {
                strings.add(value.asText());
            }
        }
        return strings;
    }
}
