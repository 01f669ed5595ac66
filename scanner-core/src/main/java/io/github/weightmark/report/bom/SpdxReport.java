package io.github.weightmark.report.bom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An SPDX 3.0.1 document with the AI profile, as JSON-LD.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/">SPDX 3.0.1</a>
 */
public final class SpdxReport {

    /** Enough to see that something is amiss; the other formats tell all. */
    private static final int MOST_LINES = 100;

    private final @Nullable Instant time;

    /** @param time of the document; {@code null}: the format asks for one, so it is 1970 and says why */
    public SpdxReport(@Nullable Instant time) {
        this.time = time;
    }

    /** Writes the document, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        SpdxGraph graph = new SpdxGraph(result.toString(), time, comment(result));
        SpdxModels models = new SpdxModels(graph);
        result.models().forEach(models::add);
        // Only now: an ancestor may be one of the models themselves.
        result.models().forEach(models::lineage);
        ObjectNode root = graph.document();
        List<String> missing = SpdxProfile.missing(root);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The SPDX document misses " + missing + ". Please report this as a bug.");
        }
        Json.write(root, out);
    }

    /** What concerns the whole scan, a line each: a reader of the document must not take it for all there is. */
    private static String comment(ScanResult result) {
        return result.problems().stream()
                .limit(MOST_LINES)
                .map(one -> BomModel.shown(one.level() + " " + one.id() + ": " + one.message() + " " + one.help()))
                .collect(Collectors.joining("\n"));
    }
}
