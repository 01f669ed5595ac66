package io.github.weightmark.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.Json;
import io.github.weightmark.report.UriText;
import io.github.weightmark.report.Version;
import io.github.weightmark.report.ci.Alert.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * SARIF 2.1.0 for code scanning: each finding at the line that uses the model; waived ones as suppressed.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS SARIF 2.1.0</a>
 */
public final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Code hosts show no more related places than this. */
    private static final int PLACES = 100;

    private final SarifRules rules;

    public SarifReport(Knowledge knowledge) {
        this.rules = new SarifRules(knowledge);
    }

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        List<Alert> alerts = Alerts.of(result);
        ObjectNode root = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "weightmark").put("semanticVersion", Version.current());
        Map<String, Integer> indexes = rules.write(alerts, driver.putArray("rules"));
        run.putObject("automationDetails").put("id", "weightmark/");
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        alerts.forEach(alert -> result(results.addObject(), alert, indexes.getOrDefault(alert.rule(), 0)));
        Json.write(root, out);
    }

    private static void result(ObjectNode node, Alert alert, int index) {
        node.put("ruleId", alert.rule())
                .put("ruleIndex", index)
                .put("level", alert.level().id());
        String help = alert.help().isEmpty() ? "" : " " + alert.help();
        node.putObject("message").put("text", unlinked(alert.message() + help));
        ArrayNode locations = node.putArray("locations");
        if (alert.places().isEmpty()) {
            locations
                    .addObject()
                    .putArray("logicalLocations")
                    .addObject()
                    .put("name", alert.model())
                    .put("kind", "module");
        } else {
            physical(locations.addObject(), alert.places().get(0));
            related(node, alert.places());
        }
        node.putObject("partialFingerprints").put("primaryLocationLineHash", alert.fingerprint());
        if (alert.isAccepted()) {
            node.putArray("suppressions")
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", alert.accepted());
        }
        if (!alert.model().isEmpty()) {
            node.putObject("properties").put("model", alert.model()).put("tier", alert.tier());
        }
    }

    /** SARIF reads {@code [text](address)} in a message as a link (§3.11.6); a stranger's words are none. */
    private static String unlinked(String message) {
        return message.replace("](", "] (");
    }

    private static void related(ObjectNode node, List<Place> places) {
        if (places.size() > 1) {
            ArrayNode related = node.putArray("relatedLocations");
            places.stream().skip(1).limit(PLACES).forEach(place -> {
                ObjectNode location = related.addObject().put("id", related.size());
                physical(location, place);
                location.putObject("message").put("text", "Used here too.");
            });
        }
    }

    private static void physical(ObjectNode location, Place place) {
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", UriText.encoded(place.file()));
        physical.putObject("region")
                .put("startLine", place.line())
                .put("startColumn", place.column())
                .put("endLine", place.line())
                .put("endColumn", place.endColumn());
    }
}
