package io.github.weightmark.maven;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reports and never fails because of what stands in them. Called alone, or as a report of the project's
 * site.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class ReportMojo extends ReportingGoal implements MavenReport {

    private static final String NAME = "weightmark";

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    @Nullable
    MojoExecution execution;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Set<String> elsewhere = Modules.elsewhere(project, session, execution);
        report(new Task("report", "never", List.of(project), elsewhere, List.of()));
    }

    /** Called by the site; the page is our own, so the site's sink stays empty. */
    @Override
    public void generate(@Nullable Sink sink, Locale locale) throws MavenReportException {
        site();
    }

    private void site() throws MavenReportException {
        if (skip) {
            return;
        }
        try {
            // The site links to this page, whatever other formats were asked for.
            formats = List.of("html");
            explained();
        } catch (MojoExecutionException | MojoFailureException e) {
            throw new MavenReportException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "AI models";
    }

    @Override
    public String getDescription(Locale locale) {
        return "The AI models this project uses: their licences, the clauses that bind, how open they are.";
    }

    @Override
    public void setReportOutputDirectory(File folder) {
        outputDirectory = folder;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    /** The page is written by us, not through the site's skin. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    public boolean canGenerateReport() {
        return !skip;
    }
}
