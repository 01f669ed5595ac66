package io.github.weightmark.maven;

import io.github.weightmark.LockReport;
import io.github.weightmark.domain.Verdict;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.Lock;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.lock.LockFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes <code>weightmark.lock</code>: what was read of every model of all modules, so that builds can go without
 * network and notice changes. Commit it. Run again, new models come in, unused ones go, and changes of the others fail
 * the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "lock", threadSafe = true, aggregator = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class LockMojo extends ProjectGoal {

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

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    List<MavenProject> modules;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (verify && update) {
            throw new MojoExecutionException(
                    "weightmark.verify and weightmark.update exclude each other. Give one of them.");
        }
        Path target = lock == null ? basedir().resolve(Lock.FILE_NAME) : BuildFile.absolute(lock.toPath());
        lock = null;
        Lock before = before(target);
        LockReport report = report(before);
        if (!verify) {
            LockFile.write(target, update ? report.updated() : report.kept());
        }
        report.lines(update).forEach(line -> getLog().warn(OneLine.of(line)));
        String summary = target.getFileName() + ": " + report.summary(verify, update);
        getLog().info(summary);
        conclude(report.verdict(verify, update), summary);
    }

    private LockReport report(Lock before) throws MojoExecutionException {
        Knowledge knowledge = knowledge();
        ProjectSettings settings =
                new ProjectSettings(basedir(), null, null, null, ProjectSettings.kinds(include), isOffline(), null);
        return new LockReport(
                before,
                scanner(settings, new PolicyReader(knowledge).builtIn(ProjectSettings.BUILT_IN_POLICY))
                        .lock(settings.basedir(), build(modules, Set.of()), before));
    }

    private Lock before(Path target) throws MojoExecutionException {
        boolean there = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (verify && !there) {
            throw new MojoExecutionException("There is no " + OneLine.of(target.toString())
                    + " to verify. Write it: mvn weightmark:lock, and commit it.");
        }
        if (!there) {
            return Lock.NONE;
        }
        try {
            return LockFile.read(target);
        } catch (LockException e) {
            if (update) {
                return Lock.NONE;
            }
            throw e;
        }
    }

    private static void conclude(Verdict verdict, String summary) throws MojoExecutionException, MojoFailureException {
        if (verdict == Verdict.FAIL) {
            throw new MojoFailureException(summary + " Review the lines above; to accept what has changed, run: mvn"
                    + " weightmark:lock -Dweightmark.update");
        }
        if (verdict == Verdict.INCOMPLETE) {
            throw new MojoExecutionException(summary + " Mend what the lines above name and run again.");
        }
    }
}
