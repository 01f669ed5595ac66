package io.github.weightmark.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.weightmark.domain.ModelResult;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.domain.Verdict;
import java.util.List;

/**
 * Reads a {@link JsonReport} back, so that it can be judged by another policy or written in another format without
 * another scan. What the report must say and does not is an error: a gap must never make a judgement laxer.
 */
public final class ResultReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reports of this major version are read. */
    private static final String MAJOR =
            JsonReport.SCHEMA_VERSION.substring(0, JsonReport.SCHEMA_VERSION.indexOf('.') + 1);

    /**
     * @param text of the report
     * @param name what messages call it
     * @throws ResultException when it is no JSON report of ours, or one of a newer Weightmark
     */
    public ScanResult read(String text, String name) {
        Entry root = new Entry(name, "", parse(text, name));
        String version = root.text("schemaVersion");
        if (!version.startsWith(MAJOR)) {
            throw new ResultException(name + " was written with schema " + version + "; this Weightmark "
                    + Version.current() + " reads " + MAJOR + "x. Use the Weightmark that wrote it, or a newer one.");
        }
        List<ModelResult> models = root.list("models", ModelReader::read);
        return new ScanResult(
                root.child("tool").text("rules"),
                root.child("summary").word("verdict", Verdict::of),
                models,
                root.list("problems", AssessmentReader::problem),
                root.child("files").number("read"),
                root.child("files").number("skipped"),
                root.number("sightingsLeftOut"),
                // A later addition, written when it is so.
                root.node().has("lockCompared") && root.truth("lockCompared"));
    }

    private static JsonNode parse(String text, String name) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root != null && root.isObject() && root.has("schemaVersion")) {
                return root;
            }
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new ResultException(name + line + " is not valid JSON: " + e.getOriginalMessage() + ". " + how(), e);
        }
        throw new ResultException(name + " is not a report of Weightmark: it has no schemaVersion. " + how());
    }

    static String how() {
        return "Write one with: weightmark scan --format json=weightmark.json";
    }
}
