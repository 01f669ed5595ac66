package io.github.weightmark.maven;

import io.github.weightmark.LockReport;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes <code>weightmark.lock</code>: what was read of every model of all modules, so that builds can go without
 * network and notice changes. Commit it. Run again, new models come in, unused ones go, and changes of the others fail
 * the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class LockMojo extends RecordGoal {

    /**
     * Reads every model again and accepts what has changed.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.update", defaultValue = "false")
    boolean update;

    /**
     * Writes nothing, and fails when the lock and the models differ.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.verify", defaultValue = "false")
    boolean verify;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (verify && update) {
            throw new MojoExecutionException(
                    "weightmark.verify and weightmark.update exclude each other. Give one of them.");
        }
        Path target = target(lock, Lock.FILE_NAME);
        lock = null;
        if (verify && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new MojoExecutionException("There is no " + OneLine.of(target.toString())
                    + " to verify. Write it: mvn weightmark:lock, and commit it.");
        }
        Lock before = LockFile.former(target, update);
        LockReport report = report(before);
        if (!verify) {
            LockFile.write(target, update ? report.updated() : report.kept());
        }
        report.lines(update).forEach(line -> getLog().warn(OneLine.of(line)));
        conclude(
                report.verdict(verify, update),
                target.getFileName() + ": " + report.summary(verify, update),
                "Review the lines above; to accept what has changed, run: mvn weightmark:lock -Dweightmark.update",
                "Mend what the lines above name and run again.");
    }

    private LockReport report(Lock before) throws MojoExecutionException {
        Knowledge knowledge = knowledge();
        ProjectSettings settings =
                new ProjectSettings(basedir(), null, null, null, ProjectSettings.kinds(include), isOffline(), null);
        return new LockReport(
                before,
                scanner(settings, new PolicyReader(knowledge).builtIn(ProjectSettings.BUILT_IN_POLICY))
                        .lock(settings.basedir(), build(libraries(modules), Set.of()), before));
    }
}
