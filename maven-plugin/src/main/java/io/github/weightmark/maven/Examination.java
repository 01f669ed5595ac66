package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.Problem;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.ConsoleReport.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** One look at a project: scan, judge, write the reports, keep what was found. */
final class Examination {

    private final ReportingGoal goal;
    private final Task task;
    private final List<Resolved> libraries;

    Examination(ReportingGoal goal, Task task, List<Resolved> libraries) {
        this.goal = goal;
        this.task = task;
        this.libraries = libraries;
    }

    /**
     * What is to be told.
     *
     * @param inputs what it is made from; {@code null} when nothing is to be kept
     * @param kept where it is kept
     */
    Told told(@Nullable Inputs inputs, Path kept) throws MojoExecutionException {
        CheckSettings settings = new CheckSettings(
                goal.projectSettings(),
                goal.outputDirectory.toPath(),
                Formats.of(goal.formats),
                FailOn.of(task.failOn()));
        Judging judging = SessionMemory.of(goal.session).judging(settings.project());
        Snapshot before = inputs == null ? null : taken(inputs, judging);
        Build build = whole(goal.build(libraries, task.elsewhere()));
        ScanResult result = goal.scanner(settings.project(), judging.policy())
                .scan(settings.project().basedir(), build);
        List<Path> reports = write(settings, result);
        Told told = Told.of(settings, result);
        if (before != null) {
            Lasting lasting = new Lasting(result, goal.isOffline(), task.elsewhere());
            keep(lasting, before, judging, reports, told, kept);
        }
        return told;
    }

    /** Taken before anything is read, so that what changes meanwhile is looked at the next time. */
    private static @Nullable Snapshot taken(Inputs inputs, Judging judging) {
        try {
            return inputs.taken(judging.extended());
        } catch (IOException e) {
            return null;
        }
    }

    private List<Path> write(CheckSettings settings, ScanResult result) throws MojoExecutionException {
        Reports reports = new Reports(goal.knowledge(), Detail.NORMAL, Today.given(goal.environment()));
        List<Path> files = new ArrayList<>();
        for (ReportFormat format : settings.formats()) {
            ReportFile.write(reports, format, result, settings.report(format));
            files.add(settings.report(format));
        }
        return files;
    }

    private static void keep(
            Lasting lasting, Snapshot before, Judging judging, List<Path> reports, Told told, Path kept) {
        try {
            if (lasting.atAll()) {
                LastRun.of(before, lasting.until(before.day(), judging.policy()), reports, told)
                        .write(kept);
            } else {
                Files.deleteIfExists(kept);
            }
        } catch (IOException e) {
            // What lies there does not know these reports: the next run looks again.
        }
    }

    /** A part of the reactor is all files but not all libraries, and must not look like the whole. */
    private Build whole(Build build) {
        if (!goal.dependencies || task.leftOut().isEmpty()) {
            return build;
        }
        List<Problem> problems = new ArrayList<>(build.problems());
        problems.add(new Problem(
                "maven.partial",
                Level.WARNING,
                "The libraries of " + String.join(", ", task.leftOut())
                        + " were not looked into: this build leaves these modules out.",
                "Run it for the whole reactor, without -pl and -rf.",
                null));
        return new Build(build.elsewhere(), build.carriers(), build.licenses(), problems);
    }
}
