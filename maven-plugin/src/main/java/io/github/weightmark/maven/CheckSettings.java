package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * The parameters of a goal that reports, checked.
 *
 * @param project how the project is judged
 * @param outputDirectory where the report goes
 * @param formats of the report, the first is the one that messages name
 * @param failOn what fails the build
 */
record CheckSettings(ProjectSettings project, Path outputDirectory, List<ReportFormat> formats, FailOn failOn) {

    CheckSettings {
        formats = List.copyOf(formats);
    }

    Path report(ReportFormat format) {
        return outputDirectory.resolve(format.fileName());
    }

    /** What the log calls the first report. */
    String reportName() {
        return project.shortName(report(formats.get(0)));
    }

    /** What the log calls the policy. */
    String policyName() {
        return project.policyName();
    }
}
