package io.github.weightmark.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Does what <code>check</code> does, once for all modules of the build: each model is judged once, by the policy of the
 * root, and there is one report.
 *
 * @since 0.1.0
 */
@Mojo(name = "aggregate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class AggregateMojo extends ReportingGoal {

    /**
     * What fails the build: <code>violation</code>, <code>review</code> (violations and whatever the policy wants a
     * person to look at) or <code>never</code>. Unless it is <code>never</code>, a model that could not be decided
     * fails the build too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.failOn", defaultValue = "violation")
    String failOn;

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    List<MavenProject> modules;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Path root = basedir();
        for (MavenProject module : modules) {
            if (!BuildFile.absolute(module.getBasedir().toPath()).startsWith(root)) {
                // A silent gap would look like a pass.
                throw new MojoExecutionException("weightmark:aggregate looks below " + OneLine.of(root.toString())
                        + ", and the module " + OneLine.of(module.getArtifactId()) + " lies in "
                        + OneLine.of(module.getBasedir().toString())
                        + ". Run weightmark:check in that module, or start Maven in a folder above both.");
            }
        }
        report(new Task("aggregate", failOn, modules, Set.of(), Modules.leftOut(session, modules)));
    }
}
