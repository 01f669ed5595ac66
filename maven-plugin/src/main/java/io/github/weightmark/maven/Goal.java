package io.github.weightmark.maven;

import io.github.weightmark.ReportFormat;
import io.github.weightmark.Reports;
import io.github.weightmark.Scanner;
import io.github.weightmark.domain.ScanResult;
import io.github.weightmark.judge.Policy;
import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.judge.PolicyReader;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.report.ConsoleReport.Detail;
import io.github.weightmark.rules.RuleException;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a project have in common: how to scan, how to judge, where reports go. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters.
abstract class Goal extends AbstractMojo {

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
     * The formats of the report, separated by commas: any of <code>html</code>, <code>json</code>, <code>pdf</code>,
     * <code>sarif</code>, <code>cyclonedx</code>, <code>cyclonedx-1.7</code>, <code>spdx</code>, <code>junit</code>,
     * <code>markdown</code>, <code>gitlab</code>, <code>csv</code>, <code>notice</code>, <code>console</code>. The first is the one that
     * messages name.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.formats", defaultValue = "html,json")
    List<String> formats;

    /**
     * The <code>&lt;server&gt;</code> of settings.xml whose password is the token for the Hub; encrypted passwords work.
     * Without such a server, <code>HF_TOKEN</code> and the Hub's own token file count.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.serverId", defaultValue = "huggingface")
    String serverId;

    @Parameter(defaultValue = "${settings.offline}", readonly = true)
    boolean mavenOffline;

    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true)
    @Nullable
    File reactorRoot;

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    @Inject
    @Nullable
    SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Weightmark is skipped (weightmark.skip).");
            return;
        }
        run();
    }

    /** What the goal does when it is not skipped. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The parameters, checked. */
    CheckSettings settings(MavenProject project, File outputDirectory, String failOn) throws MojoExecutionException {
        Path basedir = PolicyFile.absolute(project.getBasedir().toPath());
        return new CheckSettings(
                basedir,
                policy == null ? PolicyFile.find(project, reactorRoot) : PolicyFile.named(policy),
                outputDirectory.toPath(),
                Formats.of(formats),
                FailOn.of(failOn),
                CheckSettings.kinds(include),
                offline || mavenOffline,
                rules == null ? null : rules.toPath());
    }

    /** Scans, judges and writes the reports, so that they are there whatever comes of it. */
    ScanResult examine(CheckSettings settings) throws MojoExecutionException {
        try {
            Map<String, String> environment = environment();
            Knowledge knowledge = knowledge(settings.rules());
            Scanner scanner = new Scanner(
                    knowledge,
                    policy(knowledge, settings.policy()),
                    settings.scan(Today.of(environment, Clock.systemUTC()), environment));
            ScanResult result = scanner.scan(settings.basedir());
            Reports reports = new Reports(knowledge, Detail.NORMAL, Today.given(environment));
            for (ReportFormat format : settings.formats()) {
                ReportFile.write(reports, format, result, settings.report(format));
            }
            return result;
        } catch (PolicyException | RuleException e) {
            throw new MojoExecutionException(OneLine.each(String.valueOf(e.getMessage())), e);
        }
    }

    /** The environment of the process, with the token and the proxy of settings.xml where it says nothing. */
    private Map<String, String> environment() {
        return session == null
                ? System.getenv()
                : BuildEnvironment.of(System.getenv(), session.getSettings(), decrypter, serverId);
    }

    static Knowledge knowledge(@Nullable Path rules) {
        return rules == null ? Knowledge.bundled() : Knowledge.bundled().with(rules);
    }

    private static Policy policy(Knowledge knowledge, @Nullable Path file) {
        PolicyReader reader = new PolicyReader(knowledge);
        return file == null ? reader.builtIn(CheckSettings.BUILT_IN_POLICY) : reader.read(file);
    }

    /** Tells the log what was found, one line for each finding. */
    void tell(CheckSettings settings, ScanResult result) {
        BuildLog log = new BuildLog(settings.failOn(), settings.policyName(), settings.reportName());
        log.lines(result).forEach(line -> line.write(getLog()));
    }

    /** Fails the build when it has to. */
    static void conclude(CheckSettings settings, ScanResult result)
            throws MojoExecutionException, MojoFailureException {
        new BuildOutcome(settings.failOn(), settings.policyName(), settings.reportName()).conclude(result);
    }
}
