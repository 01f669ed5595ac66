package io.github.weightmark.maven;

import io.github.weightmark.Scanner;
import io.github.weightmark.discover.Libraries;
import io.github.weightmark.domain.Build;
import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.lock.Lock;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a project have in common: where its models are, and what they are judged by. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class ProjectGoal extends Goal {

    /**
     * The policy file. When it is not given: <code>weightmark.yml</code>, looked for in the module's folder and upward
     * to the root of the reactor; when there is none, the built-in policy <code>default</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.policy")
    @Nullable
    File policy;

    /**
     * The lock: it answers where nothing can be read, and what has changed since is a finding. When it is not given:
     * <code>weightmark.lock</code>, looked for like the policy. The goal <code>lock</code> writes it, into the folder of
     * the project where Maven was started.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.lock")
    @Nullable
    File lock;

    /**
     * The baseline: findings that were there before the policy, which are told and do not fail. When it is not given:
     * <code>weightmark.baseline</code>, looked for like the policy. The goal <code>baseline</code> writes it, into the
     * folder of the project where Maven was started.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.baseline")
    @Nullable
    File baseline;

    /**
     * Where models count besides code, configuration and build files: any of <code>test</code>, <code>doc</code>,
     * <code>comment</code>, separated by commas. Dependencies in the scope <code>test</code> belong to
     * <code>test</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.include")
    @Nullable
    List<String> include;

    /**
     * Looks for models in the libraries the project depends on, directly or through others.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.dependencies", defaultValue = "true")
    boolean dependencies = true;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    @Nullable
    File reactorRoot;

    @Inject
    @Nullable
    ProjectDependenciesResolver resolver;

    @Inject
    @Nullable
    ProjectBuilder projectBuilder;

    /** The parameters, checked. */
    ProjectSettings projectSettings() throws MojoExecutionException {
        return new ProjectSettings(
                basedir(),
                policyFile(),
                lockFile(),
                baselineFile(),
                ProjectSettings.kinds(include),
                isOffline(),
                rules == null ? null : rules.toPath());
    }

    /** The files that say how the project is judged, as far as there are any. */
    final List<Path> judgedBy() throws MojoExecutionException {
        List<Path> files = new ArrayList<>();
        for (Path file : new Path[] {policyFile(), lockFile(), baselineFile()}) {
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    final @Nullable Path policyFile() throws MojoExecutionException {
        return BuildFile.of(policy, "weightmark.policy", BuildFile.POLICY, project, reactorRoot);
    }

    final @Nullable Path lockFile() throws MojoExecutionException {
        return BuildFile.of(lock, "weightmark.lock", Lock.FILE_NAME, project, reactorRoot);
    }

    final @Nullable Path baselineFile() throws MojoExecutionException {
        return BuildFile.of(baseline, "weightmark.baseline", Baseline.FILE_NAME, project, reactorRoot);
    }

    Path basedir() {
        return BuildFile.absolute(project.getBasedir().toPath());
    }

    Scanner scanner(ProjectSettings settings, Policy judging) throws MojoExecutionException {
        Map<String, String> environment = environment();
        return new Scanner(
                knowledge(),
                judging,
                settings.scan(LocalDate.ofEpochDay(today(environment)), environment),
                connections(environment));
    }

    /** The libraries of some modules; none where they do not count. */
    List<Resolved> libraries(List<MavenProject> modules) {
        return !dependencies || session == null || resolver == null
                ? List.of()
                : Resolved.of(modules, session, resolver);
    }

    /**
     * What Maven knows of some modules.
     *
     * @param elsewhere folders of modules that are looked at by themselves, as paths from this one
     */
    Build build(List<Resolved> resolved, Set<String> elsewhere) {
        if (resolved.isEmpty() || session == null || projectBuilder == null) {
            return new Build(elsewhere, List.of(), PomLicenses.of(project), List.of());
        }
        Libraries libraries = SessionMemory.of(session).libraries(rules == null ? null : rules.toPath());
        Dependencies found = new Dependencies(session, projectBuilder, libraries, basedir());
        resolved.forEach(found::add);
        return new Build(elsewhere, found.carriers(), PomLicenses.of(project), found.problems());
    }
}
