package io.github.weightmark.maven;

import io.github.weightmark.ScanSettings;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.rules.RuleException;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the AI models this module uses, judges their licences by the policy, and fails the build on a violation.
 *
 * <p>Writes <code>weightmark.json</code> first, then logs one line per violation, then fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
public final class CheckMojo extends AbstractMojo {

    /**
     * Skips the goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.skip", defaultValue = "false")
    boolean skip;

    /**
     * The policy file. When it is not given: <code>weightmark.yml</code>, looked for in the module's folder and upward
     * to the root of the reactor; when there is none, the built-in policy <code>default</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.policy")
    @Nullable
    File policy;

    /**
     * Opens no connection, so that only local files and the bundled knowledge answer. Maven's <code>-o</code> and
     * <code>HF_HUB_OFFLINE=1</code> do the same, whatever this parameter says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.offline", defaultValue = "false")
    boolean offline;

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
     * Where models count besides code, configuration and build files: any of <code>test</code>, <code>doc</code>,
     * <code>comment</code>, separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.include")
    @Nullable
    List<String> include;

    /**
     * A folder of rules of your own, which add to the bundled ones or replace those of the same id.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.rules")
    @Nullable
    File rules;

    /**
     * The folder for the report <code>weightmark.json</code>.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.outputDirectory", defaultValue = "${project.build.directory}/weightmark")
    File outputDirectory;

    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    boolean mavenOffline;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    @Nullable
    File reactorRoot;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Weightmark is skipped (weightmark.skip).");
            return;
        }
        CheckSettings settings = settings();
        ScanResult result = scan(settings);
        ReportFile.write(result, settings.report());
        BuildLog log = new BuildLog(settings.failOn(), settings.policyName(), settings.reportName());
        log.lines(result).forEach(line -> line.write(getLog()));
        new BuildOutcome(settings.failOn(), settings.policyName(), settings.reportName()).conclude(result);
    }

    private CheckSettings settings() throws MojoExecutionException {
        Path basedir = PolicyFile.absolute(project.getBasedir().toPath());
        return new CheckSettings(
                basedir,
                policy == null ? PolicyFile.find(project, reactorRoot) : PolicyFile.named(policy),
                outputDirectory.toPath(),
                FailOn.of(failOn),
                CheckSettings.kinds(include),
                offline || mavenOffline,
                rules == null ? null : rules.toPath());
    }

    private static ScanResult scan(CheckSettings settings) throws MojoExecutionException {
        try {
            Map<String, String> environment = System.getenv();
            ScanSettings scan = settings.scan(Today.of(environment, Clock.systemUTC()), environment);
            Knowledge knowledge = knowledge(settings.rules());
            return new Scanner(knowledge, policy(knowledge, settings.policy()), scan).scan(settings.basedir());
        } catch (PolicyException | RuleException e) {
            throw new MojoExecutionException(OneLine.each(String.valueOf(e.getMessage())), e);
        }
    }

    private static Knowledge knowledge(@Nullable Path rules) {
        return rules == null ? Knowledge.bundled() : Knowledge.bundled().with(rules);
    }

    private static Policy policy(Knowledge knowledge, @Nullable Path file) {
        PolicyReader reader = new PolicyReader(knowledge);
        return file == null ? reader.builtIn(CheckSettings.BUILT_IN_POLICY) : reader.read(file);
    }
}
