package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.domain.Build;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.ConsoleReport.Detail;
import io.github.weightmark.report.Version;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that tell everything have in common: which reports go where, and what the build log says. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class ReportingGoal extends ProjectGoal {

    /** What a scan reads of the environment: the Hub, caches, stores, proxies, the day. */
    private static final Pattern OUTER = Pattern.compile(
            "(?i)(HF_|HUGGING|WEIGHTMARK_|OLLAMA_|MODELS|LMSTUDIO_|DJL_|XDG_|HOME|LOCALAPPDATA|USERPROFILE|SOURCE_DATE).*"
                    + "|.*_PROXY");

    /**
     * The formats of the report, separated by commas: any of <code>html</code>, <code>json</code>, <code>pdf</code>,
     * <code>sarif</code>, <code>cyclonedx</code>, <code>cyclonedx-1.7</code>, <code>spdx</code>, <code>junit</code>,
     * <code>markdown</code>, <code>gitlab</code>, <code>csv</code>, <code>notice</code>, <code>console</code>. The first is the one that
     * messages name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.formats", defaultValue = "html,json")
    List<String> formats;

    /**
     * The folder for the reports; a site sets its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.outputDirectory", defaultValue = "${project.build.directory}/weightmark")
    File outputDirectory;

    /**
     * Tells again what the last run found, when nothing has changed since: the files of the project, policy, lock,
     * baseline, rules, libraries, environment and day are the same. <code>mvn clean</code> forgets the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.incremental", defaultValue = "true")
    boolean incremental;

    /** The parameters, checked. */
    CheckSettings settings(String failOn) throws MojoExecutionException {
        return new CheckSettings(projectSettings(), outputDirectory.toPath(), Formats.of(formats), FailOn.of(failOn));
    }

    /**
     * Scans, judges and writes the reports, so that they are there whatever comes of it. When nothing has changed since
     * the last run, what that found still holds.
     *
     * @param goal its name; each goal has a last run of its own
     */
    ScanResult examine(String goal, CheckSettings settings, Build build) throws MojoExecutionException {
        List<Path> files = settings.formats().stream().map(settings::report).toList();
        Path kept = settings.outputDirectory().resolve("." + goal + ".last");
        LastRun last = new LastRun(kept);
        String inputs = incremental ? inputs(goal, settings, build, kept) : "";
        Optional<ScanResult> same = inputs.isEmpty() ? Optional.empty() : last.of(inputs, files);
        if (same.isPresent()) {
            getLog().info("Up to date: nothing that counts has changed since the last run.");
            return same.get();
        }
        ScanResult result = scan(settings, build);
        if (!inputs.isEmpty()) {
            last.keep(inputs, files, result, isOffline(), build.elsewhere());
        }
        return result;
    }

    private Judging judging(ProjectSettings project) {
        return SessionMemory.of(session).judging(project);
    }

    private ScanResult scan(CheckSettings settings, Build build) throws MojoExecutionException {
        ProjectSettings project = settings.project();
        ScanResult result = scanner(project, judging(project).policy()).scan(project.basedir(), build);
        Reports reports = new Reports(knowledge(), Detail.NORMAL, Today.given(environment()));
        for (ReportFormat format : settings.formats()) {
            ReportFile.write(reports, format, result, settings.report(format));
        }
        return result;
    }

    /** A hash over all that the result depends on; empty when that cannot be told. */
    private String inputs(String goal, CheckSettings settings, Build build, Path kept) throws MojoExecutionException {
        ProjectSettings project = settings.project();
        Map<String, String> environment = new TreeMap<>(environment());
        environment.keySet().removeIf(variable -> !OUTER.matcher(variable).matches());
        try {
            Fingerprint inputs = new Fingerprint()
                    .add("goal", goal)
                    .add("version", Version.current())
                    .add("knowledge", knowledge().version())
                    .add("policy", judging(project).text())
                    .add("policy file", project.policyName())
                    .add("kinds", new TreeSet<>(project.include()))
                    .add("offline", project.offline())
                    .add("formats", settings.formats())
                    // Waivers end, and what the Hub says is asked for again every day.
                    .add("today", Today.of(environment(), Clock.systemUTC()))
                    .add("environment", environment)
                    .add("build", build.carriers() + " " + build.licenses() + " " + build.problems())
                    .add("elsewhere", new TreeSet<>(build.elsewhere()));
            if (project.lock() != null) {
                inputs.file(project.lock());
            }
            if (project.rules() != null) {
                inputs.folder(project.rules(), Set.of(), kept);
            }
            Path ours = Path.of(ReportingGoal.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(ours)) {
                // By size and time: to read the plugin again for each module would take longer than the module.
                inputs.add("plugin", Files.size(ours) + " " + Files.getLastModifiedTime(ours));
            }
            return inputs.folder(project.basedir(), build.elsewhere(), kept).value();
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    /** Tells the log what was found, one line for each finding. */
    void tell(CheckSettings settings, ScanResult result) {
        BuildLog log = new BuildLog(settings.failOn(), settings.policyName(), settings.reportName());
        log.lines(result).forEach(line -> line.write(getLog()));
    }

    /** Fails the build when it has to. */
    static void conclude(CheckSettings settings, ScanResult result)
            throws MojoExecutionException, MojoFailureException {
        new BuildOutcome(settings.failOn(), settings.policyName(), settings.reportName()).conclude(result);
    }
}
