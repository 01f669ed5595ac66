package io.github.weightmark.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Tier;
import java.io.IOException;

/**
 * The JSON report: the contract that scripts read, described by {@code report.schema.json}.
 *
 * <p>Keys stand in a fixed order, lists are sorted, and nothing depends on the time or the machine: the same result is
 * the same bytes.
 */
public final class JsonReport {

    /** Version of the contract; fields may be added within 1.x, never renamed. */
    public static final String SCHEMA_VERSION = "1.0";

    /** Writes the report, two blanks deep, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        Json.write(tree(result), out);
    }

    private static ObjectNode tree(ScanResult result) {
        ObjectNode root = Json.object().put("schemaVersion", SCHEMA_VERSION);
        root.putObject("tool")
                .put("name", "weightmark")
                .put("version", Version.current())
                .put("rules", result.rulesVersion());
        root.set("summary", summary(Summary.of(result)));
        ArrayNode models = root.putArray("models");
        for (ModelResult model : result.models()) {
            models.add(ModelJson.tree(model));
        }
        root.set("problems", Json.problems(result.problems()));
        root.putObject("files").put("read", result.filesRead()).put("skipped", result.filesSkipped());
        root.put("sightingsLeftOut", result.sightingsLeftOut());
        return result.lockCompared() ? root.put("lockCompared", true) : root;
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode node = Json.object().put("verdict", summary.verdict().id()).put("models", summary.models());
        ObjectNode byTier = node.putObject("byTier");
        for (Tier tier : Tier.values()) {
            byTier.put(tier.id(), summary.of(tier));
        }
        node.put("violations", summary.violations())
                .put("reviews", summary.reviews())
                .put("waived", summary.waived())
                .put("incomplete", summary.incomplete());
        return summary.baselined() == 0 ? node : node.put("baselined", summary.baselined());
    }
}
