package io.github.weightmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.exception.DefaultExceptionHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven writes of an error, its causes and their stack: no word of a stranger steers the terminal. */
class DisarmedTest {

    private static final String CLEAR = "\u001b[2J";

    private final RecordingLog log = new RecordingLog();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void a_key_of_a_policy() throws IOException {
        Files.writeString(folder.resolve("weightmark.yml"), "\"ti\\e[2Jers\": {}\n");

        assertThat(shown(failure(check())))
                .isEqualTo(folder.resolve("weightmark.yml")
                        + ":1: \"ti?[2Jers\" is not a key of a policy. Valid are: clauses, duties, evidence, extends,"
                        + " fully-open, licenses, models, tiers, use, waivers.");
    }

    @Test
    void the_name_of_a_policy() throws IOException {
        CheckMojo check = check();
        check.policy = folder.resolve("ai" + CLEAR + ".yml").toFile();
        Files.writeString(check.policy.toPath(), "teirs: {}\n");

        assertThat(shown(failure(check)))
                .isEqualTo(folder.resolve("ai?[2J.yml") + ":1: \"teirs\" is not a key of a policy. Did you mean"
                        + " \"tiers\"?");
    }

    @Test
    void a_report_that_cannot_be_written() throws IOException {
        Files.writeString(folder.resolve("out" + CLEAR), "a file");
        CheckMojo check = check();
        check.outputDirectory = folder.resolve("out" + CLEAR).toFile();

        assertThat(shown(failure(check)))
                .isEqualTo("The report " + folder.resolve("out?[2J/weightmark.html")
                        + " cannot be written: java.nio.file.FileAlreadyExistsException: " + folder.resolve("out?[2J")
                        + ". Make the folder writable, or name another one in weightmark.outputDirectory.");
    }

    @Test
    void a_summary_that_begins_with_the_name_of_a_file() throws Exception {
        BaselineMojo mojo = new BaselineMojo();
        asMavenWould(mojo);
        mojo.modules = List.of(project());
        mojo.baseline = folder.resolve("old" + CLEAR).toFile();

        mojo.execute();

        assertThat(log.lines).last().asString().startsWith("INFO old?[2J: ");
    }

    @Test
    void the_folder_of_the_cache() throws Exception {
        CacheMojo mojo = new CacheMojo();
        mojo.setLog(log);

        mojo.tell(Map.of("WEIGHTMARK_CACHE", folder + "/c" + CLEAR, "HF_HUB_CACHE", folder + "/h" + CLEAR));

        assertThat(log.lines)
                .containsExactly(
                        "INFO Cache: 0 files and 0 answers, 0.0 MiB, in " + folder + "/c?[2J/v1",
                        "INFO Hub cache: " + folder + "/h?[2J, not there");
    }

    @Test
    void a_fault_of_our_own_and_all_its_causes() {
        Goal goal = new Goal() {
            @Override
            void run() {
                throw new IllegalStateException(
                        "at " + CLEAR + "\ntwo", new IOException("of " + CLEAR, new IOException()));
            }
        };

        Throwable failure = failure(goal);

        assertThat(shown(failure)).isEqualTo("at ?[2J\ntwo: of ?[2J: IOException");
        assertThat(failure).hasToString("java.lang.IllegalStateException: at ?[2J\ntwo");
        assertThat(stack(failure))
                .contains("Caused by: java.io.IOException: of ?[2J", "Caused by: java.io.IOException" + "\n")
                .contains("DisarmedTest")
                .doesNotContain("\u001b");
    }

    @Test
    void an_error_without_a_cause_stays_as_it_is() {
        MojoExecutionException error = new MojoExecutionException("words");
        assertThat(Disarmed.error(error)).isSameAs(error);
        MojoExecutionException caused = new MojoExecutionException("words", new IOException(CLEAR));
        assertThat(Disarmed.error(caused)).hasMessage("words").hasRootCauseMessage("?[2J");
        assertThat(Disarmed.error(caused).getStackTrace()).isEqualTo(caused.getStackTrace());
        Disarmed disarmed = Disarmed.of(caused);
        assertThat(Disarmed.of(disarmed)).isSameAs(disarmed);
    }

    private static Throwable failure(Goal goal) {
        Throwable failure = catchThrowable(goal::execute);
        assertThat(stack(failure)).doesNotContain("\u001b");
        return failure;
    }

    /** As Maven does it. */
    private static String shown(Throwable failure) {
        return new DefaultExceptionHandler().handleException(failure).getMessage();
    }

    /** What {@code mvn -e} adds. */
    private static String stack(Throwable failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        return stack.toString();
    }

    private CheckMojo check() {
        CheckMojo check = new CheckMojo();
        asMavenWould(check);
        check.failOn = "violation";
        check.formats = List.of("html");
        check.outputDirectory = new File(folder.toFile(), "out");
        return check;
    }

    private void asMavenWould(ProjectGoal goal) {
        goal.setLog(log);
        goal.project = project();
        goal.mavenOffline = true;
        goal.reactorRoot = folder.toFile();
    }

    private MavenProject project() {
        MavenProject project = new MavenProject();
        project.setArtifactId("module");
        project.setFile(folder.resolve("pom.xml").toFile());
        return project;
    }
}
