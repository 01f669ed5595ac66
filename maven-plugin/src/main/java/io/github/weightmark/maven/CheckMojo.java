package io.github.weightmark.maven;

import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the AI models this module uses, judges their licences by the policy, and fails the build on a violation.
 *
 * <p>Writes the reports first, then logs one line per violation, then fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CheckMojo extends ReportingGoal {

    /**
     * What fails the build: <code>violation</code>, <code>review</code> (violations and whatever the policy wants a
     * person to look at) or <code>never</code>. Unless it is <code>never</code>, a model that could not be decided
     * fails the build too.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.failOn", defaultValue = "violation")
    String failOn;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Set<String> elsewhere = Modules.elsewhere(project, session, execution);
        report(new Task("check", failOn, List.of(project), elsewhere, List.of()));
    }
}
