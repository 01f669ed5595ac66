package io.github.weightmark.maven;

import io.github.weightmark.domain.ScanResult;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * What a goal says of a result, and how it ends.
 *
 * @param lines for the log
 * @param failure why the policy fails the build; {@code null} when it does not
 * @param error why nobody can tell; {@code null} when somebody can
 */
record Told(
        List<LogLine> lines,
        @Nullable String failure,
        @Nullable String error) {

    Told {
        lines = List.copyOf(lines);
    }

    static Told of(CheckSettings settings, ScanResult result) {
        BuildLog log = new BuildLog(settings.failOn(), settings.policyName(), settings.reportName());
        String failure = null;
        String error = null;
        try {
            new BuildOutcome(settings.failOn(), settings.policyName(), settings.reportName()).conclude(result);
        } catch (MojoFailureException e) {
            failure = e.getMessage();
        } catch (MojoExecutionException e) {
            error = e.getMessage();
        }
        return new Told(log.lines(result), failure, error);
    }

    /** Writes the lines, then ends the build when it has to end. */
    void to(Log log) throws MojoExecutionException, MojoFailureException {
        for (LogLine line : lines) {
            line.write(log);
        }
        if (failure != null) {
            throw new MojoFailureException(failure);
        }
        if (error != null) {
            throw new MojoExecutionException(error);
        }
    }
}
