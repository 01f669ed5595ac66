package io.github.weightmark.report.ci;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.Json;
import io.github.weightmark.report.ci.Alert.Place;
import java.io.IOException;

/** The Code Quality report that GitLab shows in a merge request. What is accepted is left out: GitLab knows no waivers. */
public final class GitLabReport {

    /** GitLab asks for a file; what no file of the project names is shown at the policy. */
    private static final Place POLICY = new Place("weightmark.yml", 1, 1, 2);

    /** Writes the report, ended by a line feed. */
    public void write(ScanResult result, Appendable out) throws IOException {
        ArrayNode issues = Json.array();
        for (Alert alert : Alerts.of(result)) {
            if (!alert.isAccepted()) {
                issue(issues.addObject(), alert);
            }
        }
        Json.write(issues, out);
    }

    private static void issue(ObjectNode issue, Alert alert) {
        Place place = alert.places().isEmpty() ? POLICY : alert.places().get(0);
        issue.put("description", alert.message())
                .put("check_name", alert.rule())
                .put("fingerprint", alert.fingerprint())
                .put("severity", severity(alert.level()));
        issue.putObject("location").put("path", place.file()).putObject("lines").put("begin", place.line());
    }

    private static String severity(Level level) {
        return switch (level) {
            case ERROR -> "blocker";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}
