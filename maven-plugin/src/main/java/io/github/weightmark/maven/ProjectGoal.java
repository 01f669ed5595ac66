package io.github.weightmark.maven;

import io.github.weightmark.Scanner;
import io.github.weightmark.discover.Libraries;
import io.github.weightmark.domain.Build;
import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.lock.Lock;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
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
                BuildFile.of(policy, "weightmark.policy", BuildFile.POLICY, project, reactorRoot),
                BuildFile.of(lock, "weightmark.lock", Lock.FILE_NAME, project, reactorRoot),
                BuildFile.of(baseline, "weightmark.baseline", Baseline.FILE_NAME, project, reactorRoot),
                ProjectSettings.kinds(include),
                isOffline(),
                rules == null ? null : rules.toPath());
    }

    Path basedir() {
        return BuildFile.absolute(project.getBasedir().toPath());
    }

    Scanner scanner(ProjectSettings settings, Policy judging) throws MojoExecutionException {
        Map<String, String> environment = environment();
        return new Scanner(
                knowledge(),
                judging,
                settings.scan(Today.of(environment, Clock.systemUTC()), environment),
                connections(environment));
    }

    /**
     * What Maven knows of some modules.
     *
     * @param elsewhere folders of modules that are looked at by themselves, as paths from this one
     */
    Build build(List<MavenProject> modules, Set<String> elsewhere) {
        if (!dependencies || session == null || resolver == null || projectBuilder == null) {
            return new Build(elsewhere, List.of(), PomLicenses.of(project), List.of());
        }
        Libraries libraries = SessionMemory.of(session).libraries(rules == null ? null : rules.toPath());
        Dependencies found = new Dependencies(session, resolver, projectBuilder, libraries, basedir());
        modules.forEach(found::add);
        return new Build(elsewhere, found.carriers(), PomLicenses.of(project), found.problems());
    }
}
