package io.github.weightmark.gather.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.weightmark.domain.ClaimKind;
import io.github.weightmark.domain.Source;
import io.github.weightmark.gather.draft.EvidenceDraft;
import java.util.List;

/**
 * Reads the metadata of a model of DJL's zoo. For models that were converted from the Hub the converter writes Apache-2.0
 * whatever they are under, so that there only the name of the original counts.
 */
public final class DjlMetadata {

    /** The name of such a file. */
    public static final String FILE_NAME = "metadata.json";

    private static final String CONVERTED = "ai.djl.huggingface.";

    private DjlMetadata() {}

    /** Was a model of this group converted from the Hub? */
    public static boolean isConverted(String group) {
        return group.startsWith(CONVERTED);
    }

    /** Reads the file {@code path}; other formats call files so, too, and name neither group nor artifact. */
    public static void read(String path, JsonNode metadata, EvidenceDraft draft) {
        Source source = Source.file(path);
        if (isConverted(metadata.path("groupId").asText(""))) {
            draft.parent(metadata.path("artifactId").asText(""), EvidenceDraft.DERIVED, source);
            return;
        }
        JsonNode license = metadata.path("licenses").path("license");
        for (JsonNode one : license.isArray() ? license : List.of(license)) {
            draft.claim(ClaimKind.PACKAGE, one.path("name").asText(""), source);
        }
    }
}
