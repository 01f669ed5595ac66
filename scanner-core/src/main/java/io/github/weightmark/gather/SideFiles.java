package io.github.weightmark.gather;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Limits;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.card.MergeRecipe;
import io.github.weightmark.gather.card.MlflowModel;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.util.List;

/** Reads the parents that a model's configuration files name. */
final class SideFiles {

    private static final String ADAPTER = "adapter";
    private static final List<String> RECIPES = List.of("mergekit_config.yml", "mergekit_moe_config.yml");

    private static final List<Field> FIELDS = List.of(
            new Field("adapter_config.json", "base_model_name_or_path", ADAPTER),
            new Field("config.json", "_name_or_path", EvidenceDraft.DERIVED),
            new Field("model_index.json", "_name_or_path", EvidenceDraft.DERIVED));

    private final Repository files;
    private final Limits limits;
    private final EvidenceDraft draft;
    private final ObjectMapper json;

    SideFiles(Repository files, Limits limits, EvidenceDraft draft) {
        this.files = files;
        this.limits = limits;
        this.draft = draft;
        this.json = new ObjectMapper(JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.yamlDepth())
                        .maxStringLength(limits.stringBytes())
                        .build())
                .build());
    }

    private record Field(String file, String key, String relation) {}

    void read() {
        for (Field field : FIELDS) {
            // Elsewhere a look costs a request, and an adapter's own word alone adds to what card and Hub say of
            // parents.
            boolean worth = files.isLocal() || field.relation.equals(ADAPTER) || !draft.hasParents();
            if (worth && files.files().contains(field.file)) {
                readParent(field);
            }
        }
        for (String recipe : RECIPES) {
            if (files.files().contains(recipe)) {
                readRecipe(recipe);
            }
        }
        if (files.files().contains(MlflowModel.FILE_NAME)) {
            readMlflow();
        }
    }

    private void readMlflow() {
        try {
            String description = Decoded.text(files.read(MlflowModel.FILE_NAME, limits.sourceBytes()));
            new MlflowModel(limits).read(MlflowModel.FILE_NAME, description, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }

    private void readParent(Field field) {
        try {
            JsonNode name =
                    json.readTree(files.read(field.file, limits.sourceBytes())).path(field.key);
            if (name.isTextual() && !isItself(name.asText())) {
                addParent(name.asText(), field);
            }
            if (field.relation.equals(ADAPTER) && !draft.hasParents()) {
                noBase(field.file);
            }
        } catch (ReadException e) {
            draft.problem(e.problem());
        } catch (JsonProcessingException e) {
            draft.problem(
                    "config.unreadable",
                    Level.ERROR,
                    field.file + " is no JSON, so the parent it may name is lost.",
                    "Fetch the file again.",
                    Source.line(field.file, Math.max(1, e.getLocation().getLineNr())));
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    /** An adapter is nothing without the model it adapts, whose terms bind it. */
    private void noBase(String file) {
        draft.problem(
                "adapter.no-base",
                Level.ERROR,
                file + " does not name the model that it adapts, so the terms of that model are lost.",
                "Name it as base_model in the card.",
                Source.file(file));
    }

    /** A bare name is what a training script was called with, not a model; an empty one is nothing. */
    private void addParent(String name, Field field) {
        if (name.contains("/")) {
            draft.parent(name, field.relation, Source.file(field.file));
        } else if (!name.isBlank()) {
            draft.unnamedParent(name, field.relation, Source.file(field.file));
        }
    }

    /** Configurations usually carry the name they were published under. */
    private boolean isItself(String name) {
        return name.strip().equalsIgnoreCase(draft.model().id());
    }

    private void readRecipe(String path) {
        try {
            String recipe = Decoded.text(files.read(path, limits.sourceBytes()));
            new MergeRecipe(limits).read(path, recipe, draft);
        } catch (ReadException e) {
            draft.problem(e.problem());
        }
    }
}
