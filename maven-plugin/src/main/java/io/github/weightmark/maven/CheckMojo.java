package io.github.weightmark.maven;

import io.github.weightmark.domain.ScanResult;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Finds the AI models this module uses, judges their licences by the policy, and fails the build on a violation.
 *
 * <p>Writes the reports first, then logs one line per violation, then fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CheckMojo extends Goal {

    /**
     * What fails the build: <code>violation</code>, <code>review</code> (violations and whatever the policy wants a
     * person to look at) or <code>never</code>. Unless it is <code>never</code>, a model that could not be decided
     * fails the build too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.failOn", defaultValue = "violation")
    String failOn;

    /**
     * The folder for the reports.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.outputDirectory", defaultValue = "${project.build.directory}/weightmark")
    File outputDirectory;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        CheckSettings settings = settings(project, outputDirectory, failOn);
        ScanResult result = examine(settings);
        tell(settings, result);
        conclude(settings, result);
    }
}
