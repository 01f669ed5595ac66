package io.github.weightmark.maven;

import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.judge.Baseline;
import io.github.weightmark.judge.BaselineFile;
import io.github.weightmark.judge.BaselineUpdate;
import io.github.weightmark.judge.Policy;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes <code>weightmark.baseline</code>: what stands against the models of all modules today, by the policy of the
 * root. Commit it; from then on only new findings fail. Run again, what is fixed leaves it.
 *
 * @since 0.1.0
 */
@Mojo(name = "baseline", threadSafe = true, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class BaselineMojo extends RecordGoal {

    /**
     * Accepts what is new, too. The first baseline accepts everything.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.update", defaultValue = "false")
    boolean update;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Path target = target(baseline, Baseline.FILE_NAME);
        baseline = null;
        boolean first = !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        ProjectSettings settings = projectSettings();
        Policy policy = settings.bare(knowledge());
        ScanResult result = scanner(settings, policy).scan(settings.basedir(), build(libraries(modules), Set.of()));
        BaselineUpdate changes = new BaselineUpdate(first ? Baseline.NONE : BaselineFile.read(target), policy, result);
        boolean accepted = first || update;
        BaselineFile.write(target, accepted ? changes.updated() : changes.kept());
        changes.lines(accepted).forEach(line -> getLog().info(OneLine.of(line)));
        conclude(
                changes.verdict(accepted),
                target.getFileName() + ": " + changes.summary(accepted),
                "Choose other models, or accept what the lines above name: mvn weightmark:baseline -Dweightmark.update",
                "Not everything could be decided; what could not be is not in the baseline and still fails. Mend what"
                        + " the lines above name and run again.");
    }
}
