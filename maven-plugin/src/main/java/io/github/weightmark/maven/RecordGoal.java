package io.github.weightmark.maven;

import io.github.weightmark.domain.Verdict;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What the goals share that write down what is known of all modules, in a file to be committed. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class RecordGoal extends ProjectGoal {

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    List<MavenProject> modules;

    /** The file that was named, else {@code usual} where Maven was started. */
    Path target(@Nullable File named, String usual) throws MojoExecutionException {
        return named == null ? basedir().resolve(usual) : BuildFile.absolute(named.toPath());
    }

    /**
     * Tells the summary, and ends the build unless all is well.
     *
     * @param accept how to accept what failed, after the summary
     * @param mend how to go on where something could not be decided
     */
    void conclude(Verdict verdict, String summary, String accept, String mend)
            throws MojoExecutionException, MojoFailureException {
        String told = OneLine.of(summary);
        getLog().info(told);
        if (verdict == Verdict.FAIL) {
            throw new MojoFailureException(told + " " + accept);
        }
        if (verdict == Verdict.INCOMPLETE) {
            throw new MojoExecutionException(told + " " + mend);
        }
    }
}
