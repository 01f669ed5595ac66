package io.github.weightmark.maven;

import java.io.File;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleError;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The rule {@code requireOpenModels}: the models a module uses keep to the policy. It does what the goal {@code check}
 * does, with the same parameters, in the phase in which the Enforcer runs; libraries that are modules of the same build
 * are looked at where they are built.
 */
@Named("requireOpenModels")
@NullMarked
public final class RequireOpenModels extends AbstractEnforcerRule {

    private final MavenSession session;
    private final SettingsDecrypter decrypter;
    private final ProjectDependenciesResolver resolver;
    private final ProjectBuilder projectBuilder;

    private @Nullable File policy;
    private @Nullable File lock;
    private @Nullable File baseline;
    private @Nullable File rules;
    private @Nullable List<String> include;
    private @Nullable String formats;
    private @Nullable File outputDirectory;
    private String failOn = "violation";
    private String serverId = "huggingface";
    private boolean offline;
    private boolean dependencies = true;
    private boolean incremental = true;

    @Inject
    RequireOpenModels(
            MavenSession session,
            SettingsDecrypter decrypter,
            ProjectDependenciesResolver resolver,
            ProjectBuilder projectBuilder) {
        this.session = session;
        this.decrypter = decrypter;
        this.resolver = resolver;
        this.projectBuilder = projectBuilder;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        try {
            check(session.getCurrentProject()).execute();
        } catch (MojoFailureException e) {
            throw new EnforcerRuleException(e.getMessage(), e);
        } catch (MojoExecutionException e) {
            throw new EnforcerRuleError(e.getMessage(), e);
        }
    }

    private CheckMojo check(MavenProject project) {
        CheckMojo check = new CheckMojo();
        check.setLog(new EnforcerLog(getLog()));
        check.session = session;
        check.decrypter = decrypter;
        check.resolver = resolver;
        check.projectBuilder = projectBuilder;
        check.project = project;
        check.reactorRoot = session.getRequest().getMultiModuleProjectDirectory();
        check.mavenOffline = session.isOffline();
        check.policy = policy;
        check.lock = lock;
        check.baseline = baseline;
        check.rules = rules;
        check.include = include;
        check.formats = formats == null ? List.of("html", "json") : List.of(formats.split(","));
        check.outputDirectory =
                outputDirectory == null ? new File(project.getBuild().getDirectory(), "weightmark") : outputDirectory;
        check.failOn = failOn;
        check.serverId = serverId;
        check.offline = offline;
        check.dependencies = dependencies;
        check.incremental = incremental;
        return check;
    }

    @Override
    public String toString() {
        return "requireOpenModels[policy=" + policy + ", failOn=" + failOn + "]";
    }
}
