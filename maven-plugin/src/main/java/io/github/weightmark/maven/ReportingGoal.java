package io.github.weightmark.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.maven.model.License;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

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
     * Tells again what the last run found, when nothing has changed since: files of the project, policy, lock,
     * baseline, rules, libraries and environment are the same. What a source was asked for is asked again every day.
     * <code>mvn clean</code> forgets the last run.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.incremental", defaultValue = "true")
    boolean incremental;

    /**
     * Tells what the last run found, when a run would find the same; else looks, and writes the reports first, so that
     * they are there whatever comes of it.
     */
    void report(Task task) throws MojoExecutionException, MojoFailureException {
        Path kept = outputDirectory.toPath().resolve("." + task.goal() + ".last");
        List<Resolved> libraries = libraries(task.modules());
        Inputs inputs = incremental ? inputs(task, libraries, kept) : null;
        Told told = inputs == null ? null : inputs.toldBefore(kept);
        if (told != null) {
            getLog().info("Up to date: nothing that counts has changed since the last run.");
        } else {
            told = new Examination(this, task, libraries).told(inputs, kept);
        }
        told.to(getLog());
    }

    /** All that the result depends on; {@code null} when that cannot be told. */
    private @Nullable Inputs inputs(Task task, List<Resolved> libraries, Path kept) throws MojoExecutionException {
        Map<String, String> environment = environment();
        long day = today(environment);
        Fingerprint parameters = new Fingerprint()
                .add("goal", task.goal())
                .add("fail on", task.failOn())
                .add("formats", formats)
                .add("output", outputDirectory)
                .add("include", include)
                .add("dependencies", dependencies)
                .add("offline", isOffline())
                .add("rules", rules)
                // Their content is among the files; that it is these which count is not.
                .add("policy", policyFile())
                .add("lock", lockFile())
                .add("baseline", baselineFile())
                .add("basedir", basedir())
                .add("elsewhere", task.elsewhere())
                .add("left out", task.leftOut())
                .add("plugin", SessionMemory.of(session).program());
        for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
            if (OUTER.matcher(variable.getKey()).matches()) {
                parameters.add(variable.getKey(), variable.getValue());
            }
        }
        // A parent that comes from a repository is no file of the project, and may have changed there.
        for (License license : project.getLicenses()) {
            parameters.add("licence", license.getName()).add("address", license.getUrl());
        }
        try {
            Listing files = files(task, kept);
            Set<String> here = session == null ? Set.of() : Modules.names(session);
            for (Resolved library : libraries) {
                library.addTo(parameters, files, here);
            }
            return new Inputs(parameters.value(), files, day, now());
        } catch (IOException e) {
            return null;
        }
    }

    private Listing files(Task task, Path kept) throws IOException, MojoExecutionException {
        Listing files = new Listing().folder(basedir(), task.elsewhere(), kept);
        if (rules != null) {
            files.folder(rules.toPath(), Set.of(), kept);
        }
        for (Path file : judgedBy()) {
            files.file(file);
        }
        for (MavenProject pom = project; pom != null; pom = pom.getParent()) {
            if (pom.getFile() != null && pom.getFile().isFile()) {
                files.file(pom.getFile().toPath());
            }
        }
        return files;
    }
}
