package io.github.weightmark.maven;

import io.github.weightmark.domain.Level;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.report.NoticeReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the module has to carry because of its models: names, copyright lines, notices. Bound early, so that the
 * file can go into the artifact; libraries are not resolved yet then, so their models are left out.
 *
 * @since 0.1.0
 */
@Mojo(name = "notice", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class NoticeMojo extends ProjectGoal {

    /**
     * The file for the notice.
     *
     * @since 0.1.0
     */
    @Parameter(
            property = "weightmark.noticeFile",
            defaultValue = "${project.build.directory}/weightmark/NOTICE-models.txt")
    File noticeFile;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    @Override
    void run() throws MojoExecutionException {
        dependencies = false;
        ProjectSettings settings = projectSettings();
        Set<String> elsewhere = Modules.elsewhere(project, session, execution);
        ScanResult result = scanner(settings, settings.judged(knowledge()).policy())
                .scan(settings.basedir(), build(List.of(), elsewhere));
        StringBuilder notice = new StringBuilder();
        try {
            new NoticeReport(knowledge()).write(result, notice);
            Files.createDirectories(noticeFile.toPath().toAbsolutePath().getParent());
            Files.writeString(noticeFile.toPath(), notice);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The notice " + OneLine.of(noticeFile.toString()) + " cannot be written: "
                            + OneLine.of(e.toString())
                            + ". Make the folder writable, or name another file in weightmark.noticeFile.",
                    e);
        }
        getLog().info("Notice for " + Count.of(result.models().size(), "AI model", "AI models") + ": "
                + settings.shortName(noticeFile.toPath()));
        refuseOpenQuestions(result);
    }

    /** A notice that leaves a question open must not pass for a whole one. */
    private static void refuseOpenQuestions(ScanResult result) throws MojoExecutionException {
        long open =
                result.models().stream().filter(NoticeReport::isOpenQuestion).count();
        long unread = result.problems().stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .count();
        if (open + unread > 0) {
            throw new MojoExecutionException("The notice is incomplete: the terms of "
                    + Count.of((int) open, "model", "models") + " cannot be told, and "
                    + Count.of((int) unread, "file was", "files were")
                    + " not read. Run weightmark:report to see which.");
        }
    }
}
