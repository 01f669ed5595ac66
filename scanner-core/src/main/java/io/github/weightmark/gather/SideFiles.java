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
import io.github.weightmark.gather.card.DjlMetadata;
import io.github.weightmark.gather.card.LmStudioModel;
import io.github.weightmark.gather.card.MergeRecipe;
import io.github.weightmark.gather.card.MlflowModel;
import io.github.weightmark.gather.card.Modelfile;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.io.IOException;
import java.util.List;

/** Reads the parents that a model's configuration files name. */
final class SideFiles {

    private static final String ADAPTER = "adapter";

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

    /**
     * A file that a program leaves beside a model.
     *
     * @param anywhere worth a request where the files lie elsewhere
     * @param shared other programs call files so, too, and what cannot be read of those is no loss
     */
    private record Description(String file, boolean anywhere, boolean shared, Reader reader) {

        Description(String file, boolean anywhere, Reader reader) {
            this(file, anywhere, false, reader);
        }
    }

    private interface Reader {
        void read(String path, String content, EvidenceDraft draft);
    }

    private List<Description> descriptions() {
        MergeRecipe recipe = new MergeRecipe(limits);
        return List.of(
                new Description("mergekit_config.yml", true, recipe::read),
                new Description("mergekit_moe_config.yml", true, recipe::read),
                new Description(MlflowModel.FILE_NAME, true, new MlflowModel(limits)::read),
                new Description(LmStudioModel.FILE_NAME, false, new LmStudioModel(limits)::read),
                new Description(Modelfile.FILE_NAME, false, Modelfile::read),
                new Description(DjlMetadata.FILE_NAME, false, true, this::readDjl));
    }

    void read() {
        for (Field field : FIELDS) {
            // Elsewhere a look costs a request, and an adapter's own word alone adds to what card and Hub say of
            // parents.
            boolean worth = files.isLocal() || field.relation.equals(ADAPTER) || !draft.hasParents();
            if (worth && files.files().contains(field.file)) {
                readParent(field);
            }
        }
        for (Description description : descriptions()) {
            boolean worth = files.isLocal() || description.anywhere;
            if (worth && files.files().contains(description.file)) {
                read(description);
            }
        }
    }

    private void read(Description description) {
        try {
            String content = Decoded.text(files.read(description.file, limits.sourceBytes()));
            description.reader.read(description.file, content, draft);
        } catch (ReadException e) {
            if (!description.shared) {
                draft.problem(e.problem());
            }
        }
    }

    /** Other programs call files so, too: what is no JSON is none of DJL's. */
    private void readDjl(String path, String content, EvidenceDraft into) {
        try {
            DjlMetadata.read(path, json.readTree(content), into);
        } catch (JsonProcessingException e) {
            return;
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
}
