package io.github.weightmark.maven;

import io.github.weightmark.gather.Connections;
import io.github.weightmark.judge.PolicyException;
import io.github.weightmark.knowledge.Knowledge;
import io.github.weightmark.lock.LockException;
import io.github.weightmark.rules.RuleException;
import java.io.File;
import java.time.Clock;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: what may be asked, with which token, and what is known. */
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
     * Opens no connection, so that only local files and the bundled knowledge answer. Maven's <code>-o</code> and
     * <code>HF_HUB_OFFLINE=1</code> do the same, whatever this parameter says.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.offline", defaultValue = "false")
    boolean offline;

    /**
     * A folder of rules of your own, which add to the bundled ones or replace those of the same id.
     *
     * @since 0.1.0
     */
    @Parameter(property = "weightmark.rules")
    @Nullable
    File rules;

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

    @Parameter(defaultValue = "${session}", readonly = true)
    @Nullable
    MavenSession session;

    @Inject
    @Nullable
    SettingsDecrypter decrypter;

    /** The clock; {@code null} for that of the machine. */
    @Nullable
    Clock clock;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Weightmark is skipped (weightmark.skip).");
            return;
        }
        explained();
    }

    /** Runs the goal; a mistake in a file of the user's is an error that Maven understands, and no error steers a terminal. */
    final void explained() throws MojoExecutionException, MojoFailureException {
        try {
            run();
        } catch (PolicyException | RuleException | LockException e) {
            throw new MojoExecutionException(OneLine.each(String.valueOf(e.getMessage())), Disarmed.of(e));
        } catch (MojoExecutionException e) {
            throw Disarmed.error(e);
        } catch (RuntimeException e) {
            throw Disarmed.of(e);
        }
    }

    /** What the goal does when it is not skipped. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** Whether Maven or the user forbids connections. */
    boolean isOffline() {
        return offline || mavenOffline;
    }

    /** The environment of the process, with the token and the proxy of settings.xml where it says nothing. */
    Map<String, String> environment() throws MojoExecutionException {
        return session == null
                ? System.getenv()
                : BuildEnvironment.of(System.getenv(), session.getSettings(), decrypter, serverId);
    }

    /** The day on which waivers are judged, counted from 1970. */
    final long today(Map<String, String> environment) throws MojoExecutionException {
        return Today.of(environment, now());
    }

    /** Milliseconds since 1970. */
    final long now() {
        return clock == null ? System.currentTimeMillis() : clock.millis();
    }

    Knowledge knowledge() {
        return SessionMemory.of(session).knowledge(rules == null ? null : rules.toPath());
    }

    /** What all modules of the build ask with, so that each question is asked once. */
    Connections connections(Map<String, String> environment) {
        return SessionMemory.of(session).connections(environment, isOffline());
    }
}
